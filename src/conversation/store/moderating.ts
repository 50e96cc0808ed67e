import type { Reader, Writer } from '#platform/database';
import type { RejectedFor } from '../moderating/words.ts';
import { keptReasons } from '../rules/kept-reasons.ts';
import { threadIsClosed } from '../rules/takes.ts';
import type { ConversationTables } from '../tables.ts';
import { heldComments, isSeen, publishedComments } from '../visible.ts';
import type { ReasonCode } from '../words.ts';

/** How many comments wait for a moderator, counted no further than `atMost`. */
export async function countHeld(reader: Reader, atMost: number): Promise<number> {
  const counted = heldComments(reader).select('comments.id').limit(atMost);
  const { held } = await reader
    .tables<ConversationTables>()
    .selectFrom(counted.as('counted'))
    .select((row) => row.fn.countAll().as('held'))
    .executeTakeFirstOrThrow();
  return Number(held);
}

/** Whether anything that this reader wrote has been published here and stands. */
export async function hasPublished(reader: Reader, readerId: string): Promise<boolean> {
  const row = await publishedComments(reader)
    .select('comments.id')
    .where('comments.reader_id', '=', readerId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Where a comment stands, whatever has been decided about it. */
export interface Standing {
  readonly id: string;
  readonly storyId: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly isRoot: boolean;
  readonly isVisible: boolean;
  readonly isHeld: boolean;
  readonly isRejected: boolean;
  /** Taken back by its author; a stone stands for it. */
  readonly isWithdrawn: boolean;
  /** Whether everybody could see it at some time. */
  readonly hasComeOut: boolean;
  readonly isThreadClosed: boolean;
  readonly editedAt: string | null;
  /** Why it waits, as `rules/kept-reasons.ts` keeps it. */
  readonly reasons: string;
  readonly byStaff: boolean;
  /** Visible comments under it, if it is of the first level. */
  readonly replies: number;
}

/** Nothing for an unknown comment and for one that its author has deleted. */
export async function findStanding(reader: Reader, id: string): Promise<Standing | null> {
  const row = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['id', 'story_id', 'parent_id', 'root_id', 'published_at', 'rejected_at', 'replies', 'staff_id'])
    .select([
      'held_at',
      'withdrawn_at',
      'deleted_at',
      'came_out_at',
      'thread_closed_at',
      'edited_at',
      'reasons',
    ])
    .where('id', '=', id)
    .where('deleted_at', 'is', null)
    .executeTakeFirst();
  if (row === undefined) return null;
  return {
    id: row.id,
    storyId: row.story_id,
    parentId: row.parent_id,
    rootId: row.root_id,
    isRoot: row.root_id === row.id,
    isVisible: isSeen(row),
    isHeld: row.held_at !== null && row.rejected_at === null,
    isRejected: row.rejected_at !== null,
    isWithdrawn: row.withdrawn_at !== null,
    hasComeOut: row.published_at !== null || row.came_out_at !== null,
    isThreadClosed: threadIsClosed(row.thread_closed_at),
    ...{ editedAt: row.edited_at, reasons: row.reasons },
    byStaff: row.staff_id !== null,
    replies: row.replies,
  };
}

/** Who wrote a comment; nothing for an unknown one. */
export async function findSender(
  reader: Reader,
  id: string,
): Promise<{
  readonly readerId: string | null;
  readonly staffId: string | null;
  readonly name: string;
} | null> {
  const row = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['reader_id as readerId', 'staff_id as staffId', 'author_name as name'])
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
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
      published_at: row.fn.coalesce('published_at', 'came_out_at', row.val(at)),
      ...{ held_at: null, rejected_at: null, rejected_for: null, rejected_words: null },
      ...{ decided_by: staffId, approved_at: at, changed_here_at: at },
    }))
    .where('id', '=', id)
    .execute();
}

/** Takes the comment out of sight until somebody looks; null: the readers' reports did it. */
export async function setHeld(
  writer: Writer,
  { id, staffId, at, reason }: Omit<Decision, 'staffId'> & { staffId: string | null; reason: ReasonCode },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set((row) => ({
      came_out_at: row.fn.coalesce('came_out_at', 'published_at'),
      ...{ published_at: null, held_at: at, rejected_at: null, rejected_for: null, rejected_words: null },
      ...{ decided_by: staffId, changed_here_at: at, reasons: keptReasons([{ code: reason }]) },
    }))
    .where('id', '=', id)
    .execute();
}

/** Takes the comment out of sight, with what its author may read about why. */
export async function setRejected(
  writer: Writer,
  {
    id,
    staffId,
    at,
    statement,
  }: Decision & { readonly statement: { readonly because: RejectedFor | null; readonly words: string } },
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({
      ...{ held_at: null, rejected_at: at, decided_by: staffId, changed_here_at: at },
      ...{ rejected_for: statement.because, rejected_words: statement.words || null },
    })
    .where('id', '=', id)
    .execute();
}

/** What staff mark of a comment, each since an instant or not. */
export type Mark = 'pinned_at' | 'picked_at' | 'thread_closed_at';

/** Sets a mark or takes it away. Returns whether that is news. */
export async function setMark(
  writer: Writer,
  {
    id,
    mark,
    to,
    at,
  }: { readonly id: string; readonly mark: Mark; readonly to: boolean; readonly at: string },
): Promise<boolean> {
  const { numUpdatedRows } = await writer
    .tables<ConversationTables>()
    .updateTable('comments')
    .set({ [mark]: to ? at : null, changed_here_at: at })
    .where('id', '=', id)
    .where(mark, to ? 'is' : 'is not', null)
    .executeTakeFirst();
  return numUpdatedRows > 0n;
}
