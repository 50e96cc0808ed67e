import { type Places, prepared, type Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { threadIsClosed } from '../rules/takes.ts';
import { type CommentRow, commentColumns } from '../store/columns.ts';
import type { ConversationTables } from '../tables.ts';
import { inSeenThreads } from '../visible.ts';

/** That something changed in a comment which everybody could see, before or after: no word of it. */
export interface Change {
  readonly id: string;
  readonly changed_version: number;
}

/** The first changes since the version `since`, in their order. */
export function changesSince(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  { since, most }: { readonly since: number; readonly most: number },
): Promise<readonly Change[]> {
  return reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select(['id', 'changed_version'])
    .where('story_id', '=', story.id)
    .where('changed_version', '>', since)
    .orderBy('changed_version')
    .orderBy('id')
    .limit(most)
    .execute();
}

/** The story's version when readers last saw a comment change; 0 for never. */
export async function lastChange(reader: Reader, story: Pick<StoryContext, 'id'>): Promise<number> {
  const [last] = await lastChanged(reader, { storyId: story.id });
  return last?.changed_version ?? 0;
}

const lastChanged = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  reader
    .tables<ConversationTables>()
    .selectFrom('comments')
    .select('changed_version')
    .where('story_id', '=', at.storyId)
    .orderBy('changed_version', 'desc')
    .limit(1),
);

export type ChangedRow = CommentRow & {
  readonly came_out_version: number;
  readonly said_version: number;
  readonly thread_is_closed: boolean;
};

/** Those of the comments that everybody can see now, each with what its thread decides about it. */
export async function seenAmong(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ChangedRow>> {
  if (ids.length === 0) return new Map();
  const rows = await inSeenThreads(reader, story)
    .select(commentColumns)
    .select(['comments.came_out_version', 'comments.said_version', 'roots.thread_closed_at as closed_at'])
    .where('comments.id', 'in', ids)
    .execute();
  return new Map(
    rows.map(({ closed_at, ...row }) => [row.id, { ...row, thread_is_closed: threadIsClosed(closed_at) }]),
  );
}
