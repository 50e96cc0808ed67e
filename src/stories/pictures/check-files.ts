import type { Database } from '#platform/database';
import { type Files, lookForBytes, sayOfBytes } from '#platform/files';
import { restingAfter } from './store.ts';

/** What `tidings doctor` says of the bytes of pictures, recordings and documents: whether all are where they are kept. */
export async function checkFiles({
  database,
  files,
}: {
  readonly database: Database;
  readonly files: Pick<Files, 'holds'>;
}): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const found = await lookForBytes(
    files,
    (['pictures', 'files'] as const).map(
      (table) => (after: string, most: number) => restingAfter(database, { table, after, most }),
    ),
  );
  return sayOfBytes(found, { one: 'picture or file', many: 'pictures and files' });
}
