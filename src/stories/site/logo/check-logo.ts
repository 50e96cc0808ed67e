import type { Database } from '#platform/database';
import { type Files, lookForBytes, sayOfBytes } from '#platform/files';
import type { Settings } from '#platform/settings';
import { filesOf, logoKey } from './rules/logo-files.ts';
import { logoSettings } from './settings.ts';

/** What `tidings doctor` says of the newsroom's logo: whether the bytes of all its files are where they are kept. */
export async function checkLogo({
  database,
  settings,
  files,
}: {
  readonly database: Database;
  readonly settings: Settings;
  readonly files: Pick<Files, 'holds'>;
}): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const names = filesOf(await settings.read(database, logoSettings)).sort();
  const found = await lookForBytes(files, [
    async (after, most) =>
      names
        .filter((name) => name > after)
        .slice(0, most)
        .map((name) => ({ id: name, key: logoKey(name) })),
  ]);
  return sayOfBytes(found, { one: 'file of the logo', many: 'files of the logo' });
}
