import type { Instant } from '#platform/clock';

/**
 * An account of the books. What is owned stands on the debit side (bank, clearing), what came in on the credit side
 * (income). `clearing` is money that a rail has taken in and not yet handed over. `disputed` is what we may have to
 * give back, or where the rail has taken it already, what may come back to us.
 */
export type Account =
  | `assets:bank:${string}`
  | `assets:clearing:${string}`
  | `income:gifts:${string}`
  | 'expense:fees'
  | 'expense:losses'
  | 'liability:disputed'
  | 'equity:exchange'
  | 'suspense:unidentified';

/** What happened to the money. */
export type EntryKind =
  | 'received'
  | 'settled'
  /** It went back to its giver, in part or whole; and that this did not succeed. */
  | 'returned'
  | 'return-failed'
  /** The giver's bank wants it back; the rail takes it, restores it; how that ended. */
  | 'disputed'
  | 'dispute-taken'
  | 'dispute-restored'
  | 'dispute-won'
  | 'dispute-lost'
  /** What the rail keeps for itself. */
  | 'fee'
  /** The rail has turned it into another currency. */
  | 'exchanged'
  /** The rail has sent a sum of many gifts to the bank; and that this did not arrive. */
  | 'paid-out'
  | 'payout-failed'
  /** It was entered by mistake. */
  | 'reversal';

/** One line of an entry: so much goes from `credit` to `debit`. It balances by its shape. */
export interface Transfer {
  readonly debit: Account;
  readonly credit: Account;
  /** Minor units, more than nothing. */
  readonly amount: number;
  /** ISO 4217. */
  readonly currency: string;
}

/** What an entry is about, so that bars and reports come from the ledger alone. No personal data. */
export interface EntryAbout {
  readonly giftId: string | null;
  readonly fundId: string | null;
  readonly campaignId: string | null;
  readonly storyId: string | null;
  readonly wayId: string | null;
}

/** What is to be entered. */
export interface EntryToMake extends EntryAbout {
  /** Names what happened, once and for all: the same key twice is the same thing told twice. */
  readonly key: string;
  readonly kind: EntryKind;
  /** When it happened to the money. */
  readonly happenedAt: Instant;
  /** Who entered it; null for a machine. */
  readonly byStaffId: string | null;
  readonly transfers: readonly Transfer[];
}

/** An entry as it stands in the ledger, for good. */
export interface LedgerEntry extends EntryToMake {
  readonly id: string;
  /** 1 for the first, without gaps. */
  readonly number: number;
  readonly enteredAt: Instant;
  /** The entry that this one takes back; null for all others. */
  readonly reverses: string | null;
  /** SHA-256 over what stands here and the hash before it, in hex. */
  readonly hash: string;
}

/** What the walk over all entries found. */
export type LedgerProof =
  | { readonly outcome: 'whole'; readonly entries: number }
  | { readonly outcome: 'broken'; readonly number: number; readonly why: string };
