/** Votes of one comment, those of an earlier system included. */
export interface Votes {
  readonly up: number;
  readonly down: number;
}

/** How sure the order "best" wants to be: 95 in a hundred, as the normal distribution has it. */
const Z = 1.96;
const MOST = 1_000_000;

/**
 * Where a comment stands in the orders by votes, as integers.
 *
 * `best`: the lower bound of the Wilson score interval (E. B. Wilson, 1927), times a million: of few votes less is
 * believed, so 100 to 0 stands before 1000 to 900. `controversy`: the number of votes to the power of how even
 * they are, times a thousand; 0 where all are of one mind.
 *
 *     rankingOf({ up: 1, down: 0 }).best // 206543
 */
export function rankingOf({ up, down }: Votes): {
  readonly score: number;
  readonly best: number;
  readonly controversy: number;
} {
  return { score: up - down, best: bestOf(up, up + down), controversy: controversyOf(up, down) };
}

function bestOf(up: number, votes: number): number {
  if (votes === 0) return 0;
  const share = up / votes;
  const middle = share + (Z * Z) / (2 * votes);
  const spread = Z * Math.sqrt((share * (1 - share) + (Z * Z) / (4 * votes)) / votes);
  return Math.max(0, Math.round((MOST * (middle - spread)) / (1 + (Z * Z) / votes)));
}

function controversyOf(up: number, down: number): number {
  if (up === 0 || down === 0) return 0;
  const evenness = Math.min(up, down) / Math.max(up, down);
  return Math.min(MOST * 1_000, Math.round(1_000 * (up + down) ** evenness));
}
