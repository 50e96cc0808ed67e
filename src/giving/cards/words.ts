import type { Instant } from '#platform/clock';
import type { Money } from '#platform/money';
import type { DisputeStep } from '../gifts/words.ts';
import type { Rhythm } from '../words.ts';

/** Whether real money moves. */
export type CardMode = 'live' | 'test';

/** One try of a giver to pay on the card service's own page. Its id is the idempotency key of the session. */
export interface Checkout {
  readonly id: string;
  readonly pledgeId: string;
  readonly openedAt: Instant;
  /** null: the card service has not answered yet. */
  readonly sessionId: string | null;
  readonly url: string | null;
  /** `waiting`: the giver is done, and we have not heard that it was paid: their bank is at it, or the event comes. */
  readonly state: CheckoutState;
}
export const CHECKOUT_STATES = ['open', 'waiting', 'paid', 'failed', 'expired'] as const;
export type CheckoutState = (typeof CHECKOUT_STATES)[number];

/** A gift that comes again and again by itself, as the card service has it. */
export interface CardSubscription {
  readonly id: string;
  readonly pledgeId: string;
  /** Of whom the card service knows the card. */
  readonly customerId: string | null;
  readonly status: string;
  /** From then on it comes no more. */
  readonly endsAt: Instant | null;
  /** When it last could not be taken. */
  readonly failedAt: Instant | null;
}

/** What is to be opened at the card service. */
export interface CheckoutToOpen extends Money {
  readonly id: string;
  readonly pledgeId: string;
  readonly reference: string;
  readonly rhythm: Rhythm;
  /** What the giver reads on that page. */
  readonly title: string;
  readonly openUntil: Instant;
  /** Absolute: the page of the gift. */
  readonly comeBackTo: string;
}

/** What the rail did with money of a gift on its own books, in minor units. */
export interface RailTransaction {
  readonly id: string;
  /** What it added, in its currency, before the fee; less than nothing: it took. */
  readonly amount: Money;
  /** In the same currency. */
  readonly feeMinor: number;
}

/** What an event of the card service tells, in our words. Ids and sums alone: nothing personal. */
export type CardFact =
  | ({
      readonly kind: 'paid';
      readonly pledgeId: string;
      /** The payment's id there, or the invoice's: one payment is told by several events. */
      readonly outsideId: string;
      readonly sessionId: string | null;
      readonly subscriptionId: string | null;
      readonly customerId: string | null;
      readonly paidAt: Instant;
    } & Money)
  | {
      readonly kind: 'checkout';
      readonly pledgeId: string;
      readonly sessionId: string;
      readonly state: 'waiting' | 'failed' | 'expired';
    }
  | {
      readonly kind: 'subscription';
      readonly pledgeId: string;
      readonly subscriptionId: string;
      readonly customerId: string | null;
      readonly status: string;
      readonly endsAt: Instant | null;
      /** Of the event: an older one changes nothing. */
      readonly at: Instant;
    }
  | { readonly kind: 'unpaid'; readonly subscriptionId: string; readonly at: Instant }
  /** A card was refused on the card service's page. */
  | { readonly kind: 'declined' }
  /** An invoice was paid by this payment. */
  | { readonly kind: 'linked'; readonly invoiceId: string; readonly ref: string }
  | ({
      readonly kind: 'return';
      readonly ref: string;
      readonly returnId: string;
      readonly hasFailed: boolean;
      /** The id of what the rail did on its books. */
      readonly transactionId: string | null;
    } & Money)
  /** So much went back in all, and which returns these are is to be asked. */
  | ({ readonly kind: 'returned-in-all'; readonly ref: string } & Money)
  | ({
      readonly kind: 'dispute';
      readonly ref: string;
      readonly disputeId: string;
      readonly steps: readonly DisputeStep[];
      readonly transactions: readonly RailTransaction[];
    } & Money)
  | ({
      readonly kind: 'payout';
      readonly payoutId: string;
      readonly outcome: 'paid' | 'failed';
      readonly at: Instant;
    } & Money);

/** An event of the card service: proved to be one, and read. */
export interface CardEvent {
  readonly id: string;
  readonly type: string;
  readonly mode: CardMode;
  /** Set: it is about another account than ours. */
  readonly account: string | null;
  /** What it tells; null: nothing that concerns us. */
  readonly fact: CardFact | null;
}

/** Why what the card service told is for a person to look at. */
export const REVIEW_REASONS = [
  'other-mode',
  'other-account',
  'unknown-pledge',
  'other-amount',
  'other-currency',
  'returned-too-much',
  'second-dispute',
  /** It is in the books, and so is what was paid for the same promise before, which was to be paid once. */
  'paid-twice',
  /** The card service would not send it back. */
  'return-refused',
] as const;
export type ReviewReason = (typeof REVIEW_REASONS)[number];

/** Those that are about a promise of ours. */
export const REVIEWS_OF_OURS: readonly ReviewReason[] = [
  ...(['other-amount', 'other-currency', 'paid-twice', 'return-refused'] as const),
];

/** Something that a person has to look at, as no machine may decide it. */
export interface Review {
  readonly id: string;
  readonly at: Instant;
  readonly reason: ReviewReason;
  readonly eventId: string;
  readonly eventType: string;
  readonly pledgeId: string | null;
  /** What it is called there. */
  readonly outsideId: string | null;
  readonly money: Money | null;
}

/** Why no session was opened. Givers are told one and the same, whatever it was. */
export const TRY_REASONS = [
  'trap',
  'proof-missing',
  'proof-wrong',
  'hasty',
  'network-limit',
  'limit',
  'too-many-open',
  'paused',
  'service-failed',
] as const;
export type TryReason = (typeof TRY_REASONS)[number];

/** A try to give by card that was refused: perhaps somebody who meant it. */
export interface RefusedTry {
  readonly id: string;
  readonly at: Instant;
  readonly pledgeId: string | null;
  /** /24 or /48; forgotten after a week. */
  readonly network: string | null;
  readonly money: Money | null;
  readonly reason: TryReason;
}

/** The same as it stands in a list. */
export interface ListedTry extends RefusedTry {
  /** A name or an address, as it was typed; empty where neither was. */
  readonly called: string;
}
