export interface Votes {
  readonly up: number;
  readonly down: number;
  /** How the numbers were concluded, where they were not simply said. */
  readonly inferred: 'votes from their sum alone' | 'votes from the pair, which the sum contradicts' | null;
}

/**
 * wpDiscuz keeps the sum of the votes, and since 7 the pair as well, which is trusted where both differ. Of a
 * sum alone the least possible votes are concluded.
 */
export function votesOf(said: {
  net: string | undefined;
  pair: { up: unknown; down: unknown } | undefined;
}): Votes {
  const net = said.net !== undefined && /^-?\d{1,9}$/.test(said.net.trim()) ? Number(said.net) : undefined;
  const up = count(said.pair?.up);
  const down = count(said.pair?.down);
  if (up !== undefined && down !== undefined) {
    const contradicted = net !== undefined && net !== up - down;
    return { up, down, inferred: contradicted ? 'votes from the pair, which the sum contradicts' : null };
  }
  if (net === undefined || net === 0) return { up: 0, down: 0, inferred: null };
  return { up: Math.max(net, 0), down: Math.max(-net, 0), inferred: 'votes from their sum alone' };
}

function count(said: unknown): number | undefined {
  const number = typeof said === 'string' && /^\d{1,9}$/.test(said) ? Number(said) : said;
  return typeof number === 'number' && Number.isInteger(number) && number >= 0 && number < 1e9
    ? number
    : undefined;
}
