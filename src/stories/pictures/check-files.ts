import type { Database } from '#platform/database';
import type { Files } from '#platform/files';
import { keysAfter } from './store.ts';

/** So many are asked for at the same time. */
const AT_ONCE = 16;

/** What `tidings doctor` says of the bytes of pictures, recordings and documents: whether all are where they are kept. */
export async function checkFiles({
  database,
  files,
}: {
  readonly database: Database;
  readonly files: Pick<Files, 'holds'>;
}): Promise<{ readonly isWell: boolean; readonly says: string }> {
  let seen = 0;
  const missing: string[] = [];
  for (const table of ['pictures', 'files'] as const) {
    let after = '';
    for (;;) {
      const rows = await keysAfter(database, { table, after, most: AT_ONCE });
      const held = await Promise.all(rows.map(({ file_key }) => files.holds(file_key)));
      missing.push(...rows.flatMap(({ id }, at) => (held[at] ? [] : [id])));
      seen += rows.length;
      after = rows.at(-1)?.id ?? '';
      if (rows.length < AT_ONCE) break;
    }
  }
  if (missing.length === 0) return { isWell: true, says: `All ${seen} pictures and files have their bytes.` };
  const says = `${missing.length} of ${seen} pictures and files have lost their bytes; the first is ${missing[0]}.`;
  return { isWell: false, says };
}
