import type { Reader, Writer } from '#platform/database';
import type { ConversationTables } from '../tables.ts';
import { heldComments, publishedComments } from '../visible.ts';
import { type CommentRow, commentColumns } from './columns.ts';

/** A comment as moderators see it. */
export type CommentToJudge = CommentRow & { readonly reasons: string };

const deskColumns = [...commentColumns, 'comments.reasons'] as const;

/** What waits, newest first. */
export function newestHeld(reader: Reader, most: number): Promise<CommentToJudge[]> {
  return heldComments(reader).select(deskColumns).orderBy('comments.held_at', 'desc').limit(most).execute();
}

export async function countHeld(reader: Reader): Promise<number> {
  const { held } = await heldComments(reader)
    .select((row) => row.fn.countAll().as('held'))
    .executeTakeFirstOrThrow();
  return Number(held);
}

/** What everybody can see, newest first, of all stories. */
export function newestPublished(reader: Reader, most: number): Promise<CommentToJudge[]> {
  return publishedComments(reader)
    .select(deskColumns)
    .orderBy('comments.published_at', 'desc')
    .limit(most)
    .execute();
}

/** Where a comment stands, whatever has been decided about it. */
export interface Standing {
  readonly id: string;
  readonly storyId: string;
  readonly rootId: string;
  readonly isRoot: boolean;
  readonly isVisible: boolean;
  readonly isRejected: boolean;
  readonly byStaff: boolean;
  /** Visible comments under it, if it is of the first level. */
  readonly replies: number;
}

/** Nothing for an unknown comment and for one that its author has deleted. */
export async function findStanding(reader: Reader, id: string): Promise<Standing | null> {
  const row = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['id', 'story_id', 'root_id', 'published_at', 'rejected_at', 'replies', 'staff_id'])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    storyId: row.story_id,
    rootId: row.root_id,
    isRoot: row.root_id === row.id,
    isVisible: row.published_at !== null && row.rejected_at === null,
    isRejected: row.rejected_at !== null,
    byStaff: row.staff_id !== null,
    replies: row.replies,
  };
}

interface Decision {
  readonly id: string;
  readonly staffId: string;
  readonly at: string;
}

/** Shows the comment to everybody. One that was published before keeps its time. */
export async function setApproved(writer: Writer, { id, staffId, at }: Decision): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set((row) => ({
      published_at: row.fn.coalesce('published_at', row.val(at)),
      ...{ held_at: null, rejected_at: null, decided_by: staffId, changed_here_at: at },
    }))
    .where('id', '=', id)
    .execute();
}

export async function setRejected(writer: Writer, { id, staffId, at }: Decision): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ held_at: null, rejected_at: at, decided_by: staffId, changed_here_at: at })
    .where('id', '=', id)
    .execute();
}
