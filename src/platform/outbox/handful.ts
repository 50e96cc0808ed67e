/** In the hands of so many processes that died, a consequence is a dead letter: it may be what they died of. */
export const MOST_DEATHS = 3;

interface Due {
  readonly deaths: number;
  /** Whether it was left in the hands of a process that died. */
  readonly isLeft: boolean;
}

/**
 * What is taken at once of what is due, in its order. What a process left that died is taken alone, and that death
 * counted before it is tried: if this process dies of it too, it is known of what.
 */
export function handfulOf<Found extends Due>(due: readonly Found[]): readonly Found[] {
  const [first] = due;
  if (first?.isLeft) return [{ ...first, deaths: first.deaths + 1 }];
  const left = due.findIndex(({ isLeft }) => isLeft);
  return left === -1 ? due : due.slice(0, left);
}
