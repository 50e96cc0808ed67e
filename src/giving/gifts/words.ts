import type { Instant } from '#platform/clock';
import type { Money } from '../money/words.ts';

/** One arrival of money. */
export interface Gift extends Money {
  readonly id: string;
  /** The promise that it keeps; null: it came without one. */
  readonly pledgeId: string | null;
  readonly wayId: string;
  readonly name: string;
  readonly storyId: string | null;
  readonly arrivedAt: Instant;
  /** When the rail handed it over to the bank. */
  readonly settledAt: Instant | null;
  readonly returnedAt: Instant | null;
}
