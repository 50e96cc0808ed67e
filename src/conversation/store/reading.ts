import type { SelectQueryBuilder } from 'kysely';
import { type Places, prepared, type Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import type { ConversationTables } from '../tables.ts';
import { ownComments, reachableComments, visibleComments, visibleRoots } from '../visible.ts';
import type { Order } from '../words.ts';
import { type CommentRow, commentColumns } from './columns.ts';

type Story = Pick<StoryContext, 'id'>;

/** More than these are pinned by nobody who means it. */
const MOST_PINNED = 10;

/** How many comments of the story everybody can see. */
export async function countComments(reader: Reader, story: Story): Promise<number> {
  const row = await reader
    .tables<ConversationTables>()
    .selectFrom('conversations')
    .select('comments')
    .where('story_id', '=', story.id)
    .executeTakeFirst();
  return row?.comments ?? 0;
}

export function pinnedRoots(reader: Reader, story: Story): Promise<CommentRow[]> {
  return visibleRoots(reader, story)
    .select(commentColumns)
    .where('comments.pinned_at', 'is not', null)
    .orderBy('comments.pinned_at')
    .orderBy('comments.id')
    .limit(MOST_PINNED)
    .execute();
}

/**
 * Up to `most` comments of the first level that are not pinned, after the first `skip`. A walk along an index, however
 * many there are.
 */
export function firstRoots(
  reader: Reader,
  story: Story,
  page: { readonly order: Order; readonly most: number; readonly skip: number },
): Promise<CommentRow[]> {
  return inOrder(visibleRoots(reader, story), page.order)
    .select(commentColumns)
    .where('comments.pinned_at', 'is', null)
    .limit(page.most)
    .offset(page.skip)
    .execute();
}

/** Every thread with its size. Walks an index of the story's roots alone, without their texts. */
export function threadSizes(
  reader: Reader,
  story: Story,
  order: Order,
): Promise<Pick<CommentRow, 'id' | 'replies'>[]> {
  return inOrder(visibleRoots(reader, story), order).select(['comments.id', 'comments.replies']).execute();
}

export async function rootsAmong(
  reader: Reader,
  story: Story,
  of: { readonly order: Order; readonly ids: readonly string[] },
): Promise<CommentRow[]> {
  if (of.ids.length === 0) return [];
  return inOrder(visibleRoots(reader, story), of.order)
    .select(commentColumns)
    .where('comments.id', 'in', of.ids)
    .execute();
}

/**
 * A comment, by its id or by what old addresses of the story call it, with the first-level comment that its thread
 * hangs on; nothing unless both can be seen.
 */
export async function findInThread(
  reader: Reader,
  story: Story,
  id: string,
): Promise<{ readonly comment: CommentRow; readonly root: CommentRow } | null> {
  const [known] = await visibleComment(reader, { storyId: story.id, id });
  const [comment] = known ? [known] : await commentCalled(reader, { storyId: story.id, alias: id });
  if (comment === undefined) return null;
  if (comment.root_id === comment.id) return { comment, root: comment };
  const [root] = await visibleComment(reader, { storyId: story.id, id: comment.root_id });
  return root === undefined ? null : { comment, root };
}

const visibleComment = prepared((reader: Reader, at: Places<{ storyId: string; id: string }>) =>
  visibleComments(reader, { id: at.storyId }).select(commentColumns).where('comments.id', '=', at.id),
);

const commentCalled = prepared((reader: Reader, at: Places<{ storyId: string; alias: string }>) =>
  visibleComments(reader, { id: at.storyId }).select(commentColumns).where('comments.alias', '=', at.alias),
);

/** Of long threads what arrived first: always whole branches, never a reply without its parent. */
export async function firstReplies(
  reader: Reader,
  story: Story,
  of: { readonly rootIds: readonly string[]; readonly perThread: number },
): Promise<CommentRow[]> {
  if (of.rootIds.length === 0 || of.perThread === 0) return [];
  return visibleComments(reader, story)
    .select(commentColumns)
    .where('comments.root_id', 'in', of.rootIds)
    .where('comments.arrival', '>', 0)
    .where('comments.arrival', '<=', of.perThread)
    .execute();
}

/** All replies of threads that are known to be short. */
export async function allReplies(
  reader: Reader,
  story: Story,
  rootIds: readonly string[],
): Promise<CommentRow[]> {
  if (rootIds.length === 0) return [];
  return visibleComments(reader, story)
    .select(commentColumns)
    .where('comments.root_id', 'in', rootIds)
    .where('comments.arrival', '>', 0)
    .execute();
}

/** How many replies that everybody can see arrived in the comment's thread before it. */
export async function countRepliesBefore(
  reader: Reader,
  story: Story,
  comment: Pick<CommentRow, 'root_id' | 'arrival'>,
): Promise<number> {
  const { before } = await visibleComments(reader, story)
    .select((row) => row.fn.countAll().as('before'))
    .where('comments.root_id', '=', comment.root_id)
    .where('comments.arrival', '>', 0)
    .where('comments.arrival', '<', comment.arrival)
    .executeTakeFirstOrThrow();
  return Number(before);
}

/** One page of a long thread's replies, in the order of their arrival. */
export function repliesOfThread(
  reader: Reader,
  story: Story,
  of: { readonly rootId: string; readonly skip: number; readonly most: number },
): Promise<CommentRow[]> {
  return visibleComments(reader, story)
    .select(commentColumns)
    .where('comments.root_id', '=', of.rootId)
    .where('comments.arrival', '>', 0)
    .orderBy('comments.arrival')
    .limit(of.most)
    .offset(of.skip)
    .execute();
}

/** What the reader wrote under the story since `since`, and what of theirs is still held, whenever it was written. */
export function findOwn(
  reader: Reader,
  story: Story,
  own: { readonly readerId: string; readonly since: string; readonly most: number },
): Promise<CommentRow[]> {
  return ownComments(reader, story, own.readerId)
    .select(commentColumns)
    .where((or) =>
      or.or([or('comments.published_at', 'is', null), or('comments.created_at', '>=', own.since)]),
    )
    .orderBy('comments.created_at', 'desc')
    .limit(own.most)
    .execute();
}

/** The newest comments of the story, of all levels. */
export function newestComments(reader: Reader, story: Story, most: number): Promise<CommentRow[]> {
  return reachableComments(reader, story)
    .select(commentColumns)
    .orderBy('comments.created_at', 'desc')
    .orderBy('comments.id', 'desc')
    .limit(most)
    .execute();
}

export function inOrder<Row>(
  roots: SelectQueryBuilder<ConversationTables, 'comments', Row>,
  order: Order,
): SelectQueryBuilder<ConversationTables, 'comments', Row> {
  if (order === 'newest') return roots.orderBy('comments.created_at', 'desc').orderBy('comments.id', 'desc');
  const first = GREATEST_FIRST[order];
  const ordered = first === null ? roots : roots.orderBy(first, 'desc');
  return ordered.orderBy('comments.created_at').orderBy('comments.id');
}

/** What stands first in an order; what is equal in it stands oldest first. */
const GREATEST_FIRST = {
  oldest: null,
  'most-voted': 'comments.score',
  'most-replied': 'comments.replies',
  best: 'comments.best',
  controversial: 'comments.controversy',
} as const;
