/** What one drawing of a conversation may hold. */
export interface PageBudget {
  /** First-level comments. */
  readonly roots: number;
  /** Comments of every level. */
  readonly comments: number;
}

/** The page that opens with the story. */
export const FIRST_PAGE: PageBudget = { roots: 50, comments: 200 };

/** How many comments stand on a page of what is filtered or looked for. */
export const FLAT_PAGE = 50;

/** One of the numbered pages of "View all comments": a new one begins once 500 comments stand on the last. */
export const FULL_PAGE = 500;

/**
 * The number of the page on which each thread stands, from 1, out of how many comments each holds. Threads are
 * not divided, and no page is empty.
 *
 *     pagesOf([300, 300, 1], 500) // [1, 1, 2]
 */
export function pagesOf(threads: readonly number[], size: number): readonly number[] {
  let page = 1;
  let onPage = 0;
  return threads.map((comments) => {
    if (onPage >= size) {
      page += 1;
      onPage = 0;
    }
    onPage += comments;
    return page;
  });
}

/**
 * How many replies of each thread may be drawn: the largest n for which the sum of min(replies, n) fits into
 * `room`. So small threads stand whole, and only the long ones are cut, all at the same length.
 *
 *     repliesPerThread([1, 40, 2], 20) // 17
 */
export function repliesPerThread(replies: readonly number[], room: number): number {
  const shortestFirst = replies.toSorted((one, other) => one - other);
  let left = Math.max(0, room);
  for (const [at, count] of shortestFirst.entries()) {
    const share = Math.floor(left / (shortestFirst.length - at));
    if (count > share) return share;
    left -= count;
  }
  return shortestFirst.at(-1) ?? 0;
}
