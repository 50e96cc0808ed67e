import { randomBytes } from 'node:crypto';
import { type Clock, DAY, laterBy } from '#platform/clock';
import { type Database, lockByName, type Writer } from '#platform/database';
import type { Files } from '#platform/files';
import type { Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import { filesOf, type LogoEnding, logoKey } from './rules/logo-files.ts';
import { logoSettings } from './settings.ts';
import type { LogoFacts } from './words.ts';

/** A file was written, and may never have come to be shown. */
const UNCLAIMED = 'logo-file-unclaimed';
/** Another took its place. */
const LET_GO = 'logo-file-let-go';
/** No change of the logo takes as long. In milliseconds. */
const UNCLAIMED_FOR = 10 * 60 * 1_000;
/** Pages that were drawn before show a file so long after it was replaced. */
const LATER = DAY;

interface KeepingNeeds {
  readonly database: Database;
  readonly files: Files;
  readonly clock: Clock;
  readonly outbox: Outbox;
}

/** Who changes the logo reads it first: nobody else may change it between. */
export const lockLogo = (writer: Writer): Promise<void> => lockByName(writer, 'logo');

/** Bytes that we have drawn. Sizes in pixels. */
export interface DrawnFile {
  readonly bytes: Uint8Array;
  readonly ending: LogoEnding;
  readonly width: number;
  readonly height: number;
}

/** Writes a file of the logo. That it goes again is owed before: unless the settings name it in ten minutes, it does. */
export async function keepLogoFile(
  { bytes, ending, width, height }: DrawnFile,
  { database, files, clock, outbox }: KeepingNeeds,
): Promise<NonNullable<LogoFacts['made']['share']>> {
  const name = `${randomBytes(16).toString('hex')}.${ending}`;
  const notBefore = laterBy(clock.now(), UNCLAIMED_FOR);
  await database.write((writer) => outbox.put(writer, { topic: UNCLAIMED, payload: { name }, notBefore }));
  await files.write(logoKey(name), bytes);
  return { name, width, height, bytes: bytes.byteLength };
}

/** Nothing shows these files any more: they are deleted in a day. */
export async function letLogoFilesGo(
  writer: Writer,
  names: readonly string[],
  { clock, outbox }: Pick<KeepingNeeds, 'clock' | 'outbox'>,
): Promise<void> {
  const notBefore = laterBy(clock.now(), LATER);
  for (const name of names) await outbox.put(writer, { topic: LET_GO, payload: { name }, notBefore });
}

/** Deletes files that are no part of the logo. */
export function carryOutLettingLogoGo(
  needs: Pick<KeepingNeeds, 'database' | 'files' | 'outbox'> & { readonly settings: Settings },
): void {
  const { database, files, outbox, settings } = needs;
  async function deleteUnless(name: string, isKept: (logo: LogoFacts) => boolean): Promise<void> {
    const goes = await database.write(async (writer) => {
      await lockLogo(writer);
      const logo = await settings.read(writer, logoSettings);
      if (isKept(logo)) return false;
      const going = logo.going.filter((one) => one !== name);
      if (going.length < logo.going.length) await settings.change(writer, logoSettings, { going });
      return true;
    });
    if (goes) await files.delete(logoKey(name));
  }
  outbox.on(UNCLAIMED, ({ name }) =>
    deleteUnless(String(name), (logo) => [...filesOf(logo), ...logo.going].includes(String(name))),
  );
  outbox.on(LET_GO, ({ name }) => deleteUnless(String(name), (logo) => filesOf(logo).includes(String(name))));
}
