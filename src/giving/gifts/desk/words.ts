import type { Money } from '#platform/money';
import type { Pledge, PledgeState } from '../../pledges/words.ts';
import type { Gift } from '../words.ts';

/** How a gift stands, as the treasurer looks for it. */
export const ARRIVED_STATES = ['held', 'settled', 'returned', 'disputed', 'lost', 'struck'] as const;
export type ArrivedState = (typeof ARRIVED_STATES)[number];

/**
 * How a promise stands, as the treasurer looks for it; `kept`: money came of it and stayed. `begun`: with a card, and not
 * paid; that is no promise, and stands in no other list.
 */
export const PROMISED_STATES = ['promised', 'sent', 'expired', 'cancelled', 'kept', 'begun'] as const;
export type PromisedState = (typeof PROMISED_STATES)[number];

/** What is looked for among gifts or promises. */
export interface Sought {
  /** A name, an address, a reference or an amount; empty for all. */
  readonly typed: string;
  readonly wayId: string | null;
  /** Instants, the second one no longer in it; null: without an end. */
  readonly from: string | null;
  readonly until: string | null;
}

export interface SoughtGifts extends Sought {
  readonly state: ArrivedState | null;
}

export interface SoughtPledges extends Sought {
  readonly state: PromisedState | null;
}

/** A gift as it stands in a list. */
export interface ListedGift {
  readonly gift: Gift;
  /** Of the promise that it keeps. */
  readonly reference: string | null;
  readonly way: string;
}

/** A promise as it stands in a list. */
export interface ListedPledge {
  readonly pledge: Pledge;
  readonly state: PledgeState;
  readonly way: string;
  readonly isByCard: boolean;
}

/** So many, and what they sum up to, currency by currency. */
export interface Counted {
  readonly count: number;
  readonly sums: readonly Money[];
}

/** What of a gift without a promise only the desk writes. */
export interface GiftNotes {
  readonly word: string;
  /** ISO 3166-1; null: not said. */
  readonly country: string | null;
  readonly batchId: string | null;
}
