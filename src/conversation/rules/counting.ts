/** How a comment stands to be counted. */
export interface Counting {
  /** Everybody can see it, or the stone that stands for it. */
  readonly isSeen: boolean;
  /** Its author has taken it back: it takes room in its thread, and says nothing that its story would count. */
  readonly isStone: boolean;
}

/** What is counted more, or less. */
export interface CountChange {
  /** Comments of the story. */
  readonly story: number;
  /** Replies of the thread, and those of them that staff wrote. */
  readonly replies: number;
  readonly staffReplies: number;
}

/**
 * What is counted anew when a comment stands otherwise than before. The story counts what says something in a thread
 * that is seen: with a comment of the first level come and go those under it (`talking`: how many of them are seen
 * and say something).
 */
export function countChange(
  comment: {
    readonly isRoot: boolean;
    readonly byStaff: boolean;
    /** Of a reply: whether what heads its thread is seen. */
    readonly threadIsSeen: boolean;
    readonly talking: number;
  },
  { before, after }: { readonly before: Counting; readonly after: Counting },
): CountChange {
  const seen = Number(after.isSeen) - Number(before.isSeen);
  const says = Number(saysSomething(after)) - Number(saysSomething(before));
  if (comment.isRoot) return { story: says + seen * comment.talking, replies: 0, staffReplies: 0 };
  const story = comment.threadIsSeen ? says : 0;
  return { story, replies: seen, staffReplies: comment.byStaff ? seen : 0 };
}

function saysSomething({ isSeen, isStone }: Counting): boolean {
  return isSeen && !isStone;
}

export interface Counted extends Counting {
  readonly id: string;
  readonly rootId: string;
  readonly byStaff: boolean;
}

export interface Counts {
  readonly story: number;
  /** By what heads each thread; none for a thread without replies. */
  readonly threads: ReadonlyMap<string, { readonly replies: number; readonly staffReplies: number }>;
}

/** All counts of a story from the beginning: as if its comments had come one after another. */
export function countsOf(comments: readonly Counted[]): Counts {
  const roots = new Set(comments.filter((one) => one.id === one.rootId && one.isSeen).map(({ id }) => id));
  const threads = new Map<string, { replies: number; staffReplies: number }>();
  let story = 0;
  for (const one of comments) {
    const isRoot = one.id === one.rootId;
    const facts = { isRoot, byStaff: one.byStaff, threadIsSeen: roots.has(one.rootId), talking: 0 };
    const change = countChange(facts, { before: UNSEEN, after: one });
    story += change.story;
    if (isRoot || change.replies === 0) continue;
    const thread = threads.get(one.rootId) ?? { replies: 0, staffReplies: 0 };
    threads.set(one.rootId, {
      replies: thread.replies + change.replies,
      staffReplies: thread.staffReplies + change.staffReplies,
    });
  }
  return { story, threads };
}

/** A comment that is not there, or that not everybody sees. */
export const UNSEEN: Counting = { isSeen: false, isStone: false };
