import type { Database } from '#platform/database';
import { type Files, lookForBytes, sayOfBytes } from '#platform/files';
import { pictureKey } from './rules/comment-picture.ts';
import { claimedAfter } from './store.ts';

/** What `tidings doctor` says of the pictures that comments have: whether the bytes of all are where they are kept. */
export async function checkPictures({
  database,
  files,
}: {
  readonly database: Database;
  readonly files: Pick<Files, 'holds'>;
}): Promise<{ readonly isWell: boolean; readonly says: string }> {
  const found = await lookForBytes(files, [
    async (after, most) =>
      (await claimedAfter(database, { after, most })).map((id) => ({ id, key: pictureKey(id) })),
  ]);
  return sayOfBytes(found, { one: 'picture of a comment', many: 'pictures of comments' });
}
