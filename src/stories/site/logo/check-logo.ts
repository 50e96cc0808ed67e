import type { Database } from '#platform/database';
import { type Files, lookForBytes } from '#platform/files';
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
  const { seen, lost } = await lookForBytes(files, [
    async (after, most) =>
      names
        .filter((name) => name > after)
        .slice(0, most)
        .map((name) => ({ id: name, key: logoKey(name) })),
  ]);
  if (lost.length === 0) return { isWell: true, says: `All ${seen} files of the logo have their bytes.` };
  const says = `${lost.length} of ${seen} files of the logo have lost their bytes; the first is ${lost[0]}.`;
  return { isWell: false, says };
}
