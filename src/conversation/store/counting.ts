import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { CountChange, Counts } from '../rules/counting.ts';
import type { ConversationTables } from '../tables.ts';
import { visibleComments } from '../visible.ts';

/**
 * Keeps what is counted more or less with a comment, in its thread and its story. Only after `lockConversation`.
 * Returns how many comments the story counts now.
 */
export async function keepCountChange(
  writer: Writer,
  { storyId, rootId }: { readonly storyId: string; readonly rootId: string },
  change: CountChange,
): Promise<number> {
  const { story: more, replies, staffReplies } = change;
  if (replies !== 0 || staffReplies !== 0) await repliesAdded(writer, { rootId, replies, staffReplies });
  const [counted] = await countAdded(writer, { storyId, more });
  return counted?.comments ?? 0;
}

const repliesAdded = prepared(
  (writer: Writer, at: Places<{ rootId: string; replies: number; staffReplies: number }>) =>
    writer
      .tables<ConversationTables>()
      .updateTable('comments')
      .set((row) => ({
        replies: row('replies', '+', at.replies),
        staff_replies: row('staff_replies', '+', at.staffReplies),
      }))
      .where('id', '=', at.rootId),
);

const countAdded = prepared((writer: Writer, at: Places<{ storyId: string; more: number }>) =>
  writer
    .tables<ConversationTables>()
    .updateTable('conversations')
    .set((row) => ({ comments: row('comments', '+', at.more) }))
    .where('story_id', '=', at.storyId)
    .returning('comments'),
);

/** Keeps what a story counts as it was counted from the beginning. What its threads count is kept with their places. */
export async function keepCount(
  writer: Writer,
  storyId: string,
  { story: comments }: Pick<Counts, 'story'>,
): Promise<void> {
  await writer
    .tables<ConversationTables>()
    .updateTable('conversations')
    .set({ comments })
    .where('story_id', '=', storyId)
    .execute();
}

/** How many replies of the thread the story counts: those that are seen, without the stones among them. */
export async function countTalking(
  reader: Reader,
  { storyId, rootId }: { readonly storyId: string; readonly rootId: string },
): Promise<number> {
  const { many } = await visibleComments(reader, { id: storyId })
    .select((row) => row.fn.countAll().as('many'))
    .where('comments.root_id', '=', rootId)
    .where('comments.arrival', '>', 0)
    .where('comments.withdrawn_at', 'is', null)
    .executeTakeFirstOrThrow();
  return Number(many);
}

/** Whether the story has a comment, in whatever state. */
export async function hasComments(reader: Reader, storyId: string): Promise<boolean> {
  const one = await reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('id')
    .where('story_id', '=', storyId)
    .limit(1)
    .executeTakeFirst();
  return one !== undefined;
}
