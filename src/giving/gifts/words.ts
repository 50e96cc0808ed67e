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
  /** The giver's bank wants so much back; how that ended is `disputeEndedAt`, and `lostAt` where it ended against us. */
  readonly disputedMinor: number;
  readonly disputedAt: Instant | null;
  readonly disputeEndedAt: Instant | null;
  readonly lostAt: Instant | null;
  /** The rail took what is disputed out of our hands, and gave it back. */
  readonly disputeTakenAt: Instant | null;
  readonly disputeRestoredAt: Instant | null;
  /** It was entered by mistake: it never was. */
  readonly struckAt: Instant | null;
  /** What the rail calls it (a payment's id there); null: the rail has no name for it. */
  readonly outsideId: string | null;
}

/** All that can have become of a gift since it arrived. */
export type GiftOutcome = Pick<
  Gift,
  | 'settledAt'
  | 'returnedMinor'
  | 'returnedAt'
  | 'disputedMinor'
  | 'disputedAt'
  | 'disputeEndedAt'
  | 'lostAt'
  | 'disputeTakenAt'
  | 'disputeRestoredAt'
  | 'struckAt'
>;

/** How a gift stands. `stays` is what of it is the newsroom's, in minor units. */
export type GiftState =
  | { readonly state: 'received' | 'settled' | 'dispute-won'; readonly at: Instant; readonly stays: number }
  | { readonly state: 'partly-returned'; readonly minor: number; readonly stays: number }
  | {
      readonly state: 'disputed' | 'lost';
      readonly at: Instant;
      readonly minor: number;
      readonly stays: number;
    }
  | { readonly state: 'returned' | 'struck'; readonly at: Instant; readonly stays: 0 };

/** So much of a gift went back to its giver. */
export interface GiftReturn {
  readonly id: string;
  readonly giftId: string;
  readonly minor: number;
  readonly at: Instant;
  /** It did not arrive there, and is the newsroom's again. */
  readonly failedAt: Instant | null;
}

/** What a giver's bank and the rail do about a gift that the bank wants back. */
export type DisputeStep = 'opened' | 'taken' | 'restored' | 'won' | 'lost';
