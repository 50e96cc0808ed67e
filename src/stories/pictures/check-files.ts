import type { Database } from '#platform/database';
import { type Files, lookForBytes } from '#platform/files';
import { restingAfter } from './store.ts';

/** What `tidings doctor` says of the bytes of pictures, recordings and documents: whether all are where they are kept. */
export async function checkFiles({
  database,
  files,
}: {
  readonly database: Database;
  readonly files: Pick<Files, 'holds'>;
}): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const { seen, lost } = await lookForBytes(
    files,
    (['pictures', 'files'] as const).map(
      (table) => (after: string, most: number) => restingAfter(database, { table, after, most }),
    ),
  );
  if (lost.length === 0) return { isWell: true, says: `All ${seen} pictures and files have their bytes.` };
  const says = `${lost.length} of ${seen} pictures and files have lost their bytes; the first is ${lost[0]}.`;
  return { isWell: false, says };
}
