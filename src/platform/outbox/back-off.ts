/** After so many failures a consequence is a dead letter, which the desk shows. */
export const MOST_ATTEMPTS = 12;

/**
 * How long to wait after the `attempts`-th failure, in milliseconds: doubling from two seconds, six hours at
 * the most, so that twelve attempts span about two hours of a mail server being away.
 */
export function backOff(attempts: number): number {
  return Math.min(2_000 * 2 ** (attempts - 1), 6 * 60 * 60 * 1_000);
}
