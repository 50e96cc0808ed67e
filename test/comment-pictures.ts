import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Person, Room, Seen } from './a-newsroom.ts';
import { postedId, whileSettings } from './comments.ts';
import type { FileToSend } from './in-parts.ts';
import { redAndBlue } from './sample-bytes.ts';

/** While comments may come with a picture, which appears at once. */
export function whilePictures(room: Room, deeds: () => Promise<void>): Promise<void> {
  return whileSettings(room, { pictures: 'on', withPicture: 'publish' }, deeds);
}

/** A picture as somebody chooses it: left half red, right half blue. */
export async function aPicture(width = 90, height = 60): Promise<FileToSend> {
  return {
    bytes: await redAndBlue(width, height).png().toBuffer(),
    ...{ name: 'ferry.png', type: 'image/png' },
  };
}

/** Sends the form of a comment with a file in the field of its picture. */
export function sendWith(
  room: Room,
  href: string,
  picture: FileToSend,
  more: {
    readonly as?: Person;
    readonly form?: Readonly<Record<string, string>>;
    readonly accept?: string;
  } = {},
): Promise<Seen> {
  const { as, form = {}, accept } = more;
  const texts = Object.entries({ body: `Look at this: ${room.newId()}`, name: 'Ada', ...form });
  const [body, ...rest] = texts;
  const fields = [...(body ? [body] : []), ['picture', picture] as const, ...rest];
  return room.postParts(`${href}/comments`, fields, {
    ...(as && { as }),
    ...(accept === undefined ? {} : { headers: { accept } }),
  });
}

/** Posts a comment with a picture. Returns its id, and where its picture is. */
export async function sayWith(
  room: Room,
  href: string,
  more: Parameters<typeof sendWith>[3] = {},
): Promise<{ readonly id: string; readonly address: string }> {
  const id = postedId(await sendWith(room, href, await aPicture(), more));
  return { id, address: await addressOf(room, id) };
}

/** Where the picture of a comment is, whoever may see it. */
export async function addressOf(room: Room, commentId: string): Promise<string> {
  const { picture } = await room.database
    .tables<{ comments: { id: string; picture: string | null } }>()
    .selectFrom('comments')
    .select('picture')
    .where('id', '=', commentId)
    .executeTakeFirstOrThrow();
  const [pictureId] = JSON.parse(picture ?? '[]') as string[];
  return `/comments/${commentId}/pictures/${pictureId}.webp`;
}

/** The names of all files of comments' pictures, and of what is being written. */
export function pictureFiles({ folder }: Room): readonly string[] {
  return ['comments', '.incoming'].flatMap((name) => {
    const place = join(folder, 'files', name);
    if (!existsSync(place)) return [];
    const found = readdirSync(place, { recursive: true, withFileTypes: true });
    return found.filter((one) => one.isFile()).map((one) => one.name);
  });
}
