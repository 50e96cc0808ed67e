import type { Instant } from '#platform/clock';
import type { Money } from '#platform/money';
import type { GiftTerms } from '../words.ts';

/** How a gift came into the books: marked as arrived by hand, with others of a batch, or told by the card service. */
export const GIFT_SOURCES = ['hand', 'batch', 'card'] as const;
export type GiftSource = (typeof GIFT_SOURCES)[number];

/** One arrival of money. */
export interface Gift extends Money, GiftTerms {
  readonly id: string;
  /** The promise that it keeps; null: it came without one. */
  readonly pledgeId: string | null;
  readonly wayId: string;
  readonly source: GiftSource;
  /** Who gave, as the treasurer knows them; null: nobody has said. */
  readonly giverId: string | null;
  readonly name: string;
  readonly storyId: string | null;
  readonly arrivedAt: Instant;
  /** When the rail handed it over to the bank. */
  readonly settledAt: Instant | null;
  /** Minor units that went back so far; all of them from `returnedAt` on. */
  readonly returnedMinor: number;
  readonly returnedAt: Instant | null;
  /** The giver's bank wants it back; how that ended is `disputeEndedAt`, and `lostAt` where it ended against us. */
  readonly disputedAt: Instant | null;
  readonly disputeEndedAt: Instant | null;
  readonly lostAt: Instant | null;
  /** What the rail calls it (a payment's id there); null: the rail has no name for it. */
  readonly outsideId: string | null;
}
