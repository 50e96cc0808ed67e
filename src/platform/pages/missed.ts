/** A moment of PostgreSQL's, as one process looked at it. */
export interface Moment {
  /** When its server was started, which says which one it is: one that takes over was started at another time. */
  readonly server: string;
  /** What was committed then: `pg_snapshot` as text. */
  readonly snapshot: string;
  /** By the clock of the process, in milliseconds. */
  readonly at: number;
}

/** Milliseconds for which a change is kept at least, for those who look for it. */
export const KEPT_FOR = 30 * 60_000;

/**
 * Whether what changed between two looks can not be told any more. On another server transactions may have numbers that
 * have been seen here, as it may lack the last ones of the server before it; on the same one they only grow. After half
 * the time for which changes are kept some may be forgotten: the other half is for clocks that are set.
 */
export function mayHaveMissed(last: Moment, now: Moment): boolean {
  if (now.server !== last.server || nextNumber(now) < nextNumber(last)) return true;
  return Math.abs(now.at - last.at) > KEPT_FOR / 2;
}

/** The number of the next transaction: `xmin:xmax:those that are open`. */
function nextNumber({ snapshot }: Moment): bigint {
  return BigInt(snapshot.split(':')[1] ?? '');
}
