import type { Instant } from '#platform/clock';

/** Somebody who gives, as the treasurer knows them. */
export interface Giver {
  readonly id: string;
  /** Empty: not known. */
  readonly name: string;
  /** In its one form; null: none is known. */
  readonly email: string | null;
  /** By staff. */
  readonly note: string;
  /** Who they were found to be; null: themselves. */
  readonly mergedInto: string | null;
  readonly madeAt: Instant;
  /** Since when they are forgotten. */
  readonly erasedAt: Instant | null;
}

/** What moved from a giver to another. */
export interface Moved {
  readonly gifts: readonly string[];
  readonly pledges: readonly string[];
}

/** That two givers are one. */
export interface GiverMerge {
  readonly id: string;
  readonly fromId: string;
  readonly intoId: string;
  readonly moved: Moved;
  readonly at: Instant;
  readonly undoneAt: Instant | null;
}

/** What can be wrong with what was typed of a giver. */
export type GiverProblem = 'too-long' | 'not-an-address' | 'address-taken' | 'nothing-said';
export type GiverField = 'name' | 'email' | 'note';
