import type { Selectable } from 'kysely';
import type { ConversationTables } from '../tables.ts';
import type { Comment } from '../words.ts';

/** What is read of a comment to show it. The address is not among it, and so cannot get out. */
export const commentColumns = [
  'comments.id',
  'comments.story_id',
  'comments.parent_id',
  'comments.root_id',
  'comments.arrival',
  'comments.depth',
  'comments.author_name',
  'comments.website',
  'comments.reader_id',
  'comments.staff_id',
  'comments.body',
  'comments.body_kind',
  'comments.created_at',
  'comments.published_at',
  'comments.edited_at',
  'comments.pinned_at',
  'comments.thread_closed_at',
  'comments.picked_at',
  'comments.score',
  'comments.up',
  'comments.down',
  'comments.legacy_up',
  'comments.legacy_down',
  'comments.badge',
  'comments.picture',
  'comments.mentions',
  'comments.alias',
  'comments.withdrawn_at',
  'comments.changed_version',
  'comments.replies',
  'comments.passage_id',
  'comments.passage_words',
] as const;

type Named<Column> = Column extends `comments.${infer Name}` ? Name : never;

export type CommentRow = Pick<
  Selectable<ConversationTables['comments']>,
  Named<(typeof commentColumns)[number]> & keyof ConversationTables['comments']
>;

/** A row as pages know it. */
export function commentFrom(row: CommentRow): Comment {
  return {
    id: row.id,
    storyId: row.story_id,
    parentId: row.parent_id,
    rootId: row.root_id,
    arrival: row.arrival,
    authorName: row.author_name,
    website: row.website ?? '',
    byStaff: row.staff_id !== null,
    badge: row.badge ?? (row.staff_id === null ? null : 'staff'),
    body: row.body,
    bodyKind: row.body_kind,
    createdAt: row.created_at,
    editedAt: row.edited_at,
    pinnedAt: row.pinned_at,
    threadClosedAt: row.thread_closed_at,
    pickedAt: row.picked_at,
    score: row.score,
    up: row.up + row.legacy_up,
    down: row.down + row.legacy_down,
    replies: row.replies,
    passageId: row.passage_id,
    passageWords: row.passage_words,
    picture: row.picture ?? '',
    mentions: row.mentions ?? '',
    alias: row.alias,
    state: stateOf(row),
  };
}

function stateOf(row: Pick<CommentRow, 'published_at' | 'withdrawn_at'>): Comment['state'] {
  if (row.withdrawn_at !== null) return 'withdrawn';
  return row.published_at === null ? 'held' : 'published';
}
