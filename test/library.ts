import type { Person, Room } from './a-newsroom.ts';
import type { FileToSend } from './in-parts.ts';
import { noise } from './sample-bytes.ts';

/** What became of a file that was sent to the library, as a program is told it. */
export type Outcome =
  | { readonly fileName: string; readonly outcome: 'kept' | 'known'; readonly id: string }
  | { readonly fileName: string; readonly outcome: 'refused'; readonly says: string };

let made = 0;

/** A picture that there is none like. */
export async function aFile(name: string): Promise<FileToSend> {
  made += 1;
  return {
    bytes: await noise(30 + made, 20)
      .png()
      .toBuffer(),
    name,
  };
}

/** A form that sends these files to the library. */
export function filesForm(...files: readonly FileToSend[]): readonly (readonly [string, FileToSend])[] {
  return files.map((one) => ['picture', one] as const);
}

/** Sends files to the library, as a program; returns what became of each. */
export async function upload(
  room: Room,
  as: Person,
  ...files: readonly FileToSend[]
): Promise<readonly Outcome[]> {
  const answer = await room.postParts('/desk/pictures', filesForm(...files), {
    as,
    headers: { accept: 'application/json' },
  });
  return (answer.json() as { files: readonly Outcome[] }).files;
}

/** The id of a file that was kept; throws for any other. */
export function idOf(outcome: Outcome | undefined): string {
  if (outcome?.outcome !== 'kept') throw new Error(`Not kept: ${JSON.stringify(outcome)}`);
  return outcome.id;
}
