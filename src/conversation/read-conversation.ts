import type { Reader } from '#platform/database';
import { stretchOf } from '#platform/text';
import type { StoryContext } from '#stories';
import type { Asked, View } from './rules/asked.ts';
import { FIRST_PAGE, FLAT_PAGE, FULL_PAGE, pagesOf, repliesPerThread } from './rules/first-page.ts';
import { type Thread, threadsOf } from './rules/thread-order.ts';
import { type CommentRow, commentFrom } from './store/columns.ts';
import {
  commentsAmong,
  commentsHolding,
  commentsSince,
  filteredRoots,
  filtersWithComments,
  pickedComments,
} from './store/filtering.ts';
import {
  allReplies,
  countComments,
  countRepliesBefore,
  findInThread,
  firstReplies,
  firstRoots,
  pinnedRoots,
  repliesOfThread,
  rootsAmong,
  threadSizes,
} from './store/reading.ts';
import type { Comment, Filter, Order } from './words.ts';

/** What a page shows of a conversation. */
export interface Conversation {
  readonly order: Order;
  /** All that can be seen, drawn here or not. */
  readonly count: number;
  readonly threads: readonly Thread<Comment>[];
  /** The numbered pages around this one; nothing on the first view of a conversation. */
  readonly pages: { readonly of: 'all' | string; readonly number: number; readonly last: number } | null;
  /** Whether there is more than what is drawn. */
  readonly more: boolean;
  /** Which page this is; the first where the one that was asked for is not there. */
  readonly page: number;
  /** The page that goes on where this one ends. */
  readonly next: number | null;
  /** What alone is shown, if it is not the whole conversation. */
  readonly only: Extract<View, { kind: 'filter' | 'find' | 'since' }> | null;
  /** Filters that would show anything. */
  readonly filters: readonly Filter[];
}

/**
 * Whether what was asked for is there, and is worth keeping: a thread that nobody knows and a page beyond the last
 * are not, nor is what somebody looks for.
 */
export function isAsAsked({ view }: Pick<Asked, 'view'>, { page, pages, threads }: Conversation): boolean {
  if (view.kind === 'find' || view.kind === 'since') return false;
  if (view.kind === 'first') return view.page === page;
  if (view.kind === 'filter') return view.page === 1 || threads.length > 0;
  return pages !== null && (view.page === null || view.page === pages.number);
}

/**
 * Reads the part of a conversation that is asked for: what everybody may see of it, and no more rows than it
 * draws. Of `own`, comments that one person may see as well, each stands where its thread is drawn.
 */
export async function readConversation(
  reader: Reader,
  story: Pick<StoryContext, 'id' | 'version'>,
  { order, view, own = [], depth }: ToRead,
): Promise<Conversation> {
  const count = await countComments(reader, story);
  const filters = count === 0 ? [] : await filtersWithComments(reader, story);
  const all = { order, count, filters, pages: null, page: 1, next: null, only: null };
  if (view.kind === 'filter' || view.kind === 'find' || view.kind === 'since') {
    return {
      ...all,
      ...(await only(reader, story, { order, view, depth })),
      only: view,
      page: view.page,
      more: true,
    };
  }
  if (view.kind === 'thread') {
    const found = await findInThread(reader, story, view.commentId);
    if (found) {
      const page = await pageOfThread(reader, story, { ...found, page: view.page, own, depth });
      return { ...all, ...page, more: count > 1 + found.root.replies };
    }
  }
  const pinned = await pinnedRoots(reader, story);
  if (view.kind === 'all') {
    const { roots, number, last } = await pageOfAll(reader, story, { order, page: view.page, pinned });
    const threads = await drawnThreads(reader, story, { roots, own, most: 2 * FULL_PAGE, depth });
    return { ...all, threads, pages: { of: 'all', number, last }, more: false };
  }
  const asked = view.kind === 'first' ? view.page : 1;
  const there = await rootsOfPage(reader, story, { order, page: asked, pinned });
  const page = there.length > 0 ? asked : 1;
  const roots = page === asked ? there : await rootsOfPage(reader, story, { order, page, pinned });
  const { shown, goesOn } = stretchOf(roots, FIRST_PAGE.roots);
  const threads = await drawnThreads(reader, story, { roots: shown, own, most: FIRST_PAGE.comments, depth });
  const next = goesOn ? page + 1 : null;
  return { ...all, threads, more: count > drawn(threads), page, next };
}

interface ToRead extends Asked {
  /** The deepest level that is drawn with an indent. */
  readonly depth: number;
  readonly own?: readonly CommentRow[];
}

/** The first-level comments of a page, and one more if there is one. Pinned ones open the first page. */
async function rootsOfPage(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  asked: { readonly order: Order; readonly page: number; readonly pinned: readonly CommentRow[] },
): Promise<readonly CommentRow[]> {
  const { order, page, pinned } = asked;
  const above = page === 1 ? pinned : [];
  const skip = page === 1 ? 0 : (page - 1) * FIRST_PAGE.roots - pinned.length;
  const most = FIRST_PAGE.roots - above.length + 1;
  return [...above, ...(await firstRoots(reader, story, { order, skip, most }))];
}

/** One page of what alone is asked for: whole threads for some filters, single comments for all else. */
async function only(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  asked: { readonly order: Order; readonly view: NonNullable<Conversation['only']>; readonly depth: number },
): Promise<Pick<Conversation, 'threads' | 'next'>> {
  const { order, view, depth } = asked;
  const page = { skip: (view.page - 1) * FLAT_PAGE, most: FLAT_PAGE + 1 };
  const { shown, goesOn } = stretchOf(await rowsOf(), FLAT_PAGE);
  const next = goesOn ? view.page + 1 : null;
  if (view.kind !== 'filter' || view.filter === 'picks') {
    return { threads: await singly(reader, story, shown), next };
  }
  const most = FIRST_PAGE.comments;
  return { threads: await drawnThreads(reader, story, { roots: shown, own: [], most, depth }), next };

  function rowsOf(): Promise<readonly CommentRow[]> {
    if (view.kind === 'find') return commentsHolding(reader, story, { words: view.words, ...page });
    if (view.kind === 'since') return commentsSince(reader, story, { since: view.since, ...page });
    if (view.filter === 'picks') return pickedComments(reader, story, page);
    return filteredRoots(reader, story, { filter: view.filter, order, ...page });
  }
}

/** Comments out of their threads, each naming whom it answers. */
async function singly(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  rows: readonly CommentRow[],
): Promise<readonly Thread<Comment>[]> {
  const wanted = rows.flatMap((row) => row.parent_id ?? []);
  const parents = new Map((await commentsAmong(reader, story, wanted)).map((row) => [row.id, row]));
  return rows.map((row) => {
    const parent = parents.get(row.parent_id ?? '');
    return { comment: commentFrom(row), level: 1, answers: parent && commentFrom(parent), replies: [] };
  });
}

async function drawnThreads(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  page: {
    readonly roots: readonly CommentRow[];
    readonly own: readonly CommentRow[];
    readonly most: number;
    readonly depth: number;
  },
): Promise<readonly Thread<Comment>[]> {
  const { roots, own, most, depth } = page;
  const answered = roots.filter((root) => root.replies > 0);
  const perThread = repliesPerThread(
    answered.map((root) => root.replies),
    most - roots.length,
  );
  const isShort = (root: CommentRow) => root.replies <= perThread;
  const whole = answered.filter(isShort).map((root) => root.id);
  const cut = answered.filter((root) => !isShort(root)).map((root) => root.id);
  const replies = [
    ...(await allReplies(reader, story, whole)),
    ...(await firstReplies(reader, story, { rootIds: cut, perThread })),
  ];
  return threadsOf({
    roots: roots.map(commentFrom),
    replies: [...replies, ...own].map(commentFrom),
    depth,
  });
}

/** The threads of one of the numbered pages, or of the last one if there are not so many. */
async function pageOfAll(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  asked: { readonly order: Order; readonly page: number; readonly pinned: readonly CommentRow[] },
): Promise<{ readonly roots: readonly CommentRow[]; readonly number: number; readonly last: number }> {
  const { order, pinned } = asked;
  const above = new Set(pinned.map(({ id }) => id));
  const sizes = await threadSizes(reader, story, order);
  const inOrder = [...pinned, ...sizes.filter(({ id }) => !above.has(id))];
  const pages = pagesOf(
    inOrder.map(({ replies }) => 1 + replies),
    FULL_PAGE,
  );
  const last = pages.at(-1) ?? 1;
  const number = Math.min(asked.page, last);
  const onPage = new Set(inOrder.filter((_, at) => pages[at] === number).map(({ id }) => id));
  const first = pinned.filter(({ id }) => onPage.delete(id));
  const rest = await rootsAmong(reader, story, { order, ids: [...onPage] });
  return { roots: [...first, ...rest], number, last };
}

/** One page of a thread's replies: the one that is asked for, or the one on which the comment stands. */
async function pageOfThread(
  reader: Reader,
  story: Pick<StoryContext, 'id'>,
  asked: {
    readonly root: CommentRow;
    readonly comment: CommentRow;
    readonly page: number | null;
    readonly own: readonly CommentRow[];
    readonly depth: number;
  },
): Promise<Pick<Conversation, 'threads' | 'pages'>> {
  const last = Math.max(1, Math.ceil(asked.root.replies / FULL_PAGE));
  const before = asked.page === null ? await countRepliesBefore(reader, story, asked.comment) : 0;
  const number = Math.min(asked.page ?? 1 + Math.floor(before / FULL_PAGE), last);
  const replies = await repliesOfThread(reader, story, {
    rootId: asked.root.id,
    skip: (number - 1) * FULL_PAGE,
    most: FULL_PAGE,
  });
  return {
    threads: threadsOf({
      roots: [commentFrom(asked.root)],
      replies: [...replies, ...asked.own].map(commentFrom),
      depth: asked.depth,
    }),
    pages: { of: asked.root.id, number, last },
  };
}

/** How many comments the threads hold of those that everybody can see. */
export function drawn(threads: readonly Thread<Comment>[]): number {
  return threads.reduce(
    (sum, { comment, replies }) => sum + (comment.state === 'published' ? 1 : 0) + drawn(replies),
    0,
  );
}
