/** What waits is counted no further than this: nobody works off a thousand at a sitting, and counting takes time. */
export const MOST_COUNTED = 1_000;

/** A count as the desk shows it: `12`, and `999+` for all that are counted no further. */
export function shownCount(count: number): string {
  return count < MOST_COUNTED ? String(count) : `${MOST_COUNTED - 1}+`;
}
