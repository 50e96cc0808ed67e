import { printedReference } from '../references/reference.ts';
import type { AccountForm, WayDetails } from '../words.ts';

/**
 * How many characters a rail's memo takes, at the least that is known of its banks: the structured reference of EPC069-12,
 * the reference of a British Faster Payment, the txid of PIX, the tr of UPI, what Korean banks print on the statement.
 */
const OF_ACCOUNTS: Partial<Record<AccountForm, number>> = { IBAN: 25, GB: 18, KR: 10 };
const OF_KINDS: Partial<Record<WayDetails['kind'], number>> = { interac: 20, pix: 25, upi: 35 };

/** Null: a person writes it, or nobody knows of a limit. */
export function memoLimit(details: WayDetails): number | null {
  return (details.kind === 'bank' ? OF_ACCOUNTS[details.form] : OF_KINDS[details.kind]) ?? null;
}

/** A reference as it is written into a memo: as it is printed and as it is copied. */
export interface Memo {
  readonly shown: string;
  readonly copied: string;
  /** Only its end, as the memo has no room for all of it. */
  readonly isShort: boolean;
}

/** The reference for a way's memo. Where it is too long, its last characters: those that were drawn by chance. */
export function memoOf(reference: string, details: WayDetails): Memo {
  const limit = memoLimit(details);
  if (limit === null || reference.length <= limit) {
    return { shown: printedReference(reference), copied: reference, isShort: false };
  }
  const end = reference.slice(4).slice(-limit);
  return { shown: end, copied: end, isShort: true };
}
