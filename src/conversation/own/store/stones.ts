import type { Reader, Writer } from '#platform/database';
import type { ConversationTables } from '../../tables.ts';
import { takenBackComments, visibleComments } from '../../visible.ts';

/** A comment that its author has taken back, whether a stone stands for it now or nothing does. */
export interface TakenBack {
  readonly id: string;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly byStaff: boolean;
  readonly stands: boolean;
}

/** Nothing for a comment that its author has not taken back, and for one that nobody had seen. */
export async function findTakenBack(reader: Reader, id: string): Promise<TakenBack | null> {
  const row = await takenBackComments(reader)
    .select(['id', 'story_id', 'parent_id', 'root_id', 'staff_id', 'deleted_at'])
    .where('id', '=', id)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    ...{ id: row.id, storyId: row.story_id, parentId: row.parent_id, rootId: row.root_id },
    ...{ byStaff: row.staff_id !== null, stands: row.deleted_at === null },
  };
}

/** Whether anything that can be seen hangs on the comment: on one of the first level its whole thread does. */
export async function hangsOn(
  reader: Reader,
  { id, storyId, rootId }: { readonly id: string; readonly storyId: string; readonly rootId: string },
): Promise<boolean> {
  const below = id === rootId ? ('comments.root_id' as const) : ('comments.parent_id' as const);
  const reply = await visibleComments(reader, { id: storyId })
    .select('comments.id')
    .where(below, '=', id)
    .where('comments.id', '<>', id)
    .limit(1)
    .executeTakeFirst();
  return reply !== undefined;
}

/** Sets the stone of a comment that was taken back, or takes it away. */
export async function setStone(
  writer: Writer,
  { id, stands }: { readonly id: string; readonly stands: boolean },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set((row) => ({ deleted_at: stands ? null : row.ref('withdrawn_at') }))
    .where('id', '=', id)
    .execute();
}
