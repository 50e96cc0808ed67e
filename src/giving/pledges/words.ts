import type { Instant } from '#platform/clock';
import type { AmountProblem, Money } from '#platform/money';
import type { GiftTerms, Rhythm, Tribute } from '../words.ts';

/** A promise of a gift, and all that is needed to keep it. It never counts as income. */
export interface Pledge extends Money, GiftTerms {
  readonly id: string;
  /** ISO 11649. */
  readonly reference: string;
  readonly wayId: string;
  readonly rhythm: Rhythm;
  /** Minor units: what of the amount is there to cover the fees. */
  readonly coveredMinor: number;
  /** Who gives, as the treasurer knows them; null: nobody has said. */
  readonly giverId: string | null;
  /** ISO 3166-1; null: not said. */
  readonly country: string | null;
  /** Empty: without a name. */
  readonly name: string;
  readonly email: string | null;
  /** A word to the newsroom; may be empty. */
  readonly word: string;
  /** From which story they came. */
  readonly storyId: string | null;
  readonly madeAt: Instant;
  /** So long it is waited for. */
  readonly expiresAt: Instant;
  readonly saidSentAt: Instant | null;
  readonly cancelledAt: Instant | null;
}

/** What a giver typed, as it came. */
export interface PledgeForm {
  readonly wayId: string;
  readonly country: string | null;
  /** One of the offered amounts, as `choiceOf` writes it; empty: none, or another one. */
  readonly chosen: string;
  /** An amount of their own. */
  readonly amount: string;
  /** Of that. */
  readonly currency: string;
  readonly rhythm: Rhythm;
  /** The key of a `Purpose`; empty: for nothing in particular. */
  readonly purpose: string;
  readonly name: string;
  /** They agree to be named among the givers. */
  readonly isNamed: boolean;
  readonly email: string;
  readonly tribute: Tribute['kind'] | null;
  readonly tributeName: string;
  /** They add what the way takes for itself. */
  readonly coversFees: boolean;
  readonly word: string;
  readonly storyId: string | null;
  /** Made with the form: sent twice, it is one pledge. */
  readonly key: string;
  readonly trap: string;
}

/** What a form promises, once it is understood. */
export interface Promised extends Money, Pick<GiftTerms, 'fundId' | 'campaignId' | 'tribute'> {
  /** Minor units: what of the amount is there to cover the fees. */
  readonly coveredMinor: number;
}

export type PledgeField = 'amount' | 'purpose' | 'name' | 'email' | 'tribute' | 'word';

export type PledgeProblem =
  | { readonly field: 'amount'; readonly code: AmountProblem }
  /** Outside what the way takes; `minor` is its bound. */
  | { readonly field: 'amount'; readonly code: 'less-than-least' | 'more-than-most'; readonly minor: number }
  | { readonly field: 'amount'; readonly code: 'doubt'; readonly readings: readonly [number, number] }
  /** An offered amount was chosen, and another one written. */
  | { readonly field: 'amount'; readonly code: 'two'; readonly chosen: Money; readonly written: string }
  /** It takes no gifts any more, or is not known. */
  | { readonly field: 'purpose'; readonly code: 'closed' }
  | { readonly field: 'name' | 'word' | 'tribute'; readonly code: 'too-long'; readonly longest: number }
  /** They agree to be named, and say no name. */
  | { readonly field: 'name'; readonly code: 'missing' }
  /** In whose honour or memory, or which of both. */
  | { readonly field: 'tribute'; readonly code: 'name-missing' | 'kind-missing' }
  | { readonly field: 'email'; readonly code: 'wrong' };

/** Why no pledge can be made at all, whatever is typed. */
export type NoPledge = 'way-closed' | 'way-not-there' | 'sample-takes-none' | 'too-many-pledges';

/** How a pledge stands. */
export type PledgeState =
  | { readonly state: 'promised' }
  | { readonly state: 'sent' | 'expired' | 'cancelled'; readonly at: Instant }
  | {
      readonly state: 'received';
      readonly at: Instant;
      /** What of it is the newsroom's. */
      readonly minor: number;
      /** What of it went back, and what the giver's bank wants back or took. */
      readonly returnedMinor: number;
      readonly wantedMinor: number;
    }
  /** Nothing of it is the newsroom's: it went back, is in dispute, or was lost in one. */
  | { readonly state: 'returned' | 'disputed' | 'lost'; readonly at: Instant; readonly minor: number };
