import type { Database } from '#platform/database';
import { type Files, lookForBytes } from '#platform/files';
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
  const { seen, lost } = await lookForBytes(files, [
    async (after, most) =>
      (await claimedAfter(database, { after, most })).map((id) => ({ id, key: pictureKey(id) })),
  ]);
  if (lost.length === 0) return { isWell: true, says: `All ${seen} pictures of comments have their bytes.` };
  const says = `${lost.length} of ${seen} pictures of comments have lost their bytes; the first is ${lost[0]}.`;
  return { isWell: false, says };
}
