import type { Reader, Writer } from '#platform/database';
import type { ConversationTables } from '../tables.ts';
import { type Author, personalComments } from '../visible.ts';
import type { PicturesTables } from './tables.ts';

/** Notes a picture that is about to be written, of no comment yet. */
export async function notePicture(
  writer: Writer,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<void> {
  const row = { id, comment_id: null, kept_at: at };
  await writer.tables<PicturesTables>().insertInto('comment_pictures').values(row).execute();
}

/** Gives a picture to its comment. Whether it was still there to be given. */
export async function claimPicture(
  writer: Writer,
  { id, commentId }: { readonly id: string; readonly commentId: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .tables<PicturesTables>()
    .updateTable('comment_pictures')
    .set({ comment_id: commentId })
    .where('id', '=', id)
    .where('comment_id', 'is', null)
    .executeTakeFirst();
  return numUpdatedRows === 1n;
}

/** Takes their pictures from these comments. Returns the pictures that are of no comment now. */
export async function disclaimPictures(
  writer: Writer,
  of: { readonly commentId: string } | { readonly storyIds: readonly string[] },
): Promise<readonly string[]> {
  const comments = writer.tables<ConversationTables>().selectFrom('comments').select('comments.id');
  const all = writer.tables<PicturesTables>().updateTable('comment_pictures').set({ comment_id: null });
  const those =
    'commentId' in of
      ? all.where('comment_id', '=', of.commentId)
      : all.where('comment_id', 'in', comments.where('comments.story_id', 'in', of.storyIds));
  const rows = await those.returning('id').execute();
  return rows.map(({ id }) => id);
}

/** Forgets a picture unless a comment has it. Whether it is forgotten, now or before. */
export async function forgetUnclaimed(writer: Writer, id: string): Promise<boolean> {
  const pictures = writer.tables<PicturesTables>();
  await pictures
    .deleteFrom('comment_pictures')
    .where('id', '=', id)
    .where('comment_id', 'is', null)
    .execute();
  const row = await pictures
    .selectFrom('comment_pictures')
    .select('id')
    .where('id', '=', id)
    .executeTakeFirst();
  return row === undefined;
}

/** Ids of the next pictures that comments have, after an id, in their order. */
export async function claimedAfter(
  reader: Reader,
  { after, most }: { readonly after: string; readonly most: number },
): Promise<readonly string[]> {
  const rows = await reader
    .tables<PicturesTables>()
    .selectFrom('comment_pictures')
    .select('id')
    .where('comment_id', 'is not', null)
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
  return rows.map(({ id }) => id);
}

/** Takes the picture out of what a comment says. Returns whether there was one. */
export async function setWithoutPicture(
  writer: Writer,
  { id, at }: { readonly id: string; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ picture: null, changed_here_at: at })
    .where('id', '=', id)
    .where('picture', 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}

/**
 * Gives an imported comment this picture (as its row keeps it), or takes the one it has. Returns whether that was
 * done: not where somebody has changed the comment here, nor where there is none to be taken.
 */
export async function setImportedPicture(
  writer: Writer,
  { id, picture }: { readonly id: string; readonly picture: string | null },
): Promise<boolean> {
  const all = writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ picture })
    .where('id', '=', id)
    .where('changed_here_at', 'is', null);
  const those = picture === null ? all.where('picture', 'is not', null) : all;
  const { numUpdatedRows } = await those.executeTakeFirst();
  return numUpdatedRows > 0n;
}

/** Whether somebody here has changed a comment that was imported. */
export async function isChangedHere(reader: Reader, id: string): Promise<boolean> {
  const row = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('id')
    .where('id', '=', id)
    .where('changed_here_at', 'is not', null)
    .executeTakeFirst();
  return row !== undefined;
}

/** The picture of a comment that one person may look at, as its row keeps it; null for none and for what they may not. */
export async function findPersonalPicture(
  reader: Reader,
  { commentId, ...viewer }: Author & { readonly moderates: boolean; readonly commentId: string },
): Promise<string | null> {
  const row = await personalComments(reader, viewer)
    .select('comments.picture')
    .where('comments.id', '=', commentId)
    .executeTakeFirst();
  return row?.picture ?? null;
}
