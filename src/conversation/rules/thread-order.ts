import { ORDERS, type Order } from '../words.ts';

/** What the order of a thread depends on. */
export interface Placed {
  readonly id: string;
  readonly parentId: string | null;
  readonly rootId: string;
  readonly arrival: number;
}

export interface Thread<Comment extends Placed> {
  readonly comment: Comment;
  /** 1 for the first level. */
  readonly level: number;
  /** Whom it answers, where the indent alone does not say so. */
  readonly answers: Comment | undefined;
  /** Oldest first. */
  readonly replies: readonly Thread<Comment>[];
}

interface Growing<Comment extends Placed> extends Thread<Comment> {
  readonly replies: Growing<Comment>[];
  /** Under which replies are listed that are too deep to be indented. */
  readonly above: Growing<Comment> | undefined;
}

/** The order that is asked for, if it is one; nothing else of the word is used. */
export function orderFrom(word: string | undefined, otherwise: Order): Order {
  return ORDERS.find((order) => order === word) ?? otherwise;
}

/** What threads are built of, and the deepest level that is drawn with an indent. */
export interface ThreadParts<Comment> {
  readonly roots: readonly Comment[];
  readonly replies: readonly Comment[];
  readonly depth: number;
}

/**
 * Builds the threads of `roots`, in their order, out of `replies` in any order. Below each comment its replies
 * stand oldest first, to the level `depth`; deeper ones stand on that level and name whom they answer. A reply
 * whose parent is not shown hangs on the root; one without a root is left out.
 */
export function threadsOf<Comment extends Placed>({
  roots,
  replies,
  depth,
}: ThreadParts<Comment>): readonly Thread<Comment>[] {
  const grown = new Map<string, Growing<Comment>>();
  const threads = roots.map((comment) => {
    const thread: Growing<Comment> = { comment, level: 1, answers: undefined, replies: [], above: undefined };
    grown.set(comment.id, thread);
    return thread;
  });
  for (const comment of replies.toSorted(byArrival)) {
    const root = grown.get(comment.rootId);
    if (root === undefined || grown.has(comment.id)) continue;
    const parent = (comment.parentId === null ? undefined : grown.get(comment.parentId)) ?? root;
    grown.set(comment.id, hangOn(parent, comment, depth));
  }
  return threads;
}

/** The level on which deeper comments stand as well: a reply is always told from what it answers. */
export function deepestLevel(depth: number): number {
  return Math.max(2, depth);
}

function hangOn<Comment extends Placed>(
  parent: Growing<Comment>,
  comment: Comment,
  depth: number,
): Growing<Comment> {
  const tooDeep = parent.level >= deepestLevel(depth);
  const above = tooDeep ? (parent.above ?? parent) : parent;
  const reply: Growing<Comment> = {
    comment,
    level: above.level + 1,
    answers: tooDeep ? parent.comment : undefined,
    replies: [],
    above,
  };
  above.replies.push(reply);
  return reply;
}

function byArrival(one: Placed, other: Placed): number {
  return one.arrival - other.arrival || (one.id < other.id ? -1 : 1);
}
