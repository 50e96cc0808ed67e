import type { Writer } from '#platform/database';
import { enterGift, type ReceivingNeeds } from './receive-gift.ts';
import { JUST_ARRIVED } from './rules/gift-state.ts';
import type { Gift, GiftOutcome } from './words.ts';

/** A gift without a promise, as the treasurer enters it. */
export interface GiftToEnter extends Omit<Gift, keyof GiftOutcome | 'pledgeId' | 'outsideId' | 'namedSince'> {
  readonly word: string;
  /** ISO 3166-1; null: not said. */
  readonly country: string | null;
  readonly batchId: string | null;
}

/**
 * Enters money that came without a promise: a gift and its entry in the ledger, in one transaction. `known`: a gift of
 * this id stands already, and nothing was done.
 */
export async function enterByHand(
  writer: Writer,
  { word, country, batchId, ...typed }: GiftToEnter,
  staffId: string,
  needs: ReceivingNeeds,
): Promise<'entered' | 'known'> {
  const gift: Gift = { ...typed, ...JUST_ARRIVED, pledgeId: null, outsideId: null, namedSince: null };
  return enterGift(writer, { gift, staffId, notes: { word, country, batchId } }, needs);
}
