import type { Standing } from '../../ledger/rules/entries.ts';
import { placesOf } from '../../ledger/rules/entries.ts';
import type { Gift, GiftOutcome, GiftState } from '../words.ts';

/** Nothing has happened to it since it arrived. */
export const JUST_ARRIVED: GiftOutcome = {
  ...{ settledAt: null, returnedMinor: 0, returnedAt: null, struckAt: null },
  ...{ disputedMinor: 0, disputedAt: null, disputeEndedAt: null, lostAt: null },
  ...{ disputeTakenAt: null, disputeRestoredAt: null },
};

/** What all gifts by card go over in the books: their service pays out sums of many, whichever way they were given. */
export const CARD_RAIL = 'card';

/** The rail of a gift, as the books name it. */
export function railOf({ source, wayId }: Pick<Gift, 'source' | 'wayId'>): string {
  return source === 'card' ? CARD_RAIL : wayId;
}

type Judged = Pick<Gift, 'minor' | 'arrivedAt'> & GiftOutcome;

/**
 * What of a gift is the newsroom's, in minor units: less what went back, and what is in dispute until that is won. It
 * never falls below nothing: what is taken twice is no gift's (`booksOf`).
 */
export function staysOf(gift: Pick<Gift, 'minor'> & GiftOutcome): number {
  if (gift.struckAt !== null) return 0;
  return Math.max(0, gift.minor - gift.returnedMinor - wantedBack(gift));
}

/** Whether it came and is here: neither entered by mistake nor wholly sent back. */
export function isThere({ struckAt, returnedAt }: Pick<GiftOutcome, 'struckAt' | 'returnedAt'>): boolean {
  return struckAt === null && returnedAt === null;
}

/** How a gift stands: what weighs most is said first. */
export function giftState(gift: Judged): GiftState {
  const stays = staysOf(gift);
  const { returnedMinor, disputedMinor } = gift;
  if (gift.struckAt !== null) return { state: 'struck', at: gift.struckAt, stays: 0 };
  if (gift.returnedAt !== null) return { state: 'returned', at: gift.returnedAt, stays: 0 };
  if (gift.lostAt !== null) return { state: 'lost', at: gift.lostAt, minor: disputedMinor, stays };
  if (gift.disputedAt !== null && gift.disputeEndedAt === null)
    return { state: 'disputed', at: gift.disputedAt, minor: disputedMinor, stays };
  if (returnedMinor > 0) return { state: 'partly-returned', minor: returnedMinor, stays };
  if (gift.disputeEndedAt !== null) return { state: 'dispute-won', at: gift.disputeEndedAt, stays };
  if (gift.settledAt !== null) return { state: 'settled', at: gift.settledAt, stays };
  return { state: 'received', at: gift.arrivedAt, stays };
}

/**
 * Where a gift's money stands in the books, by all that became of it: the facts alone decide, not their order, so an
 * entry is what leads from one such standing to the next. Fees stand apart, as they are spent whatever follows.
 *
 * Income falls as soon as a dispute is opened. What is held against it is `liability:disputed`; once the rail has
 * taken that, nothing is. Where a gift went back and was disputed as well, more is gone than came: that is owed to us
 * until the dispute ends, and a loss where it is lost.
 */
export function booksOf(gift: Gift): Standing {
  if (gift.struckAt !== null) return new Map();
  const { income, clearing, bank } = placesOf({ fund: gift.fundId, rail: railOf(gift) });
  const isTaken = gift.disputeTakenAt !== null && gift.disputeRestoredAt === null;
  const held = gift.minor - gift.returnedMinor - (isTaken ? gift.disputedMinor : 0);
  const stays = staysOf(gift);
  const lost = gift.lostAt === null ? 0 : Math.max(0, gift.returnedMinor + gift.disputedMinor - gift.minor);
  // A card service pays out sums of many gifts, each an entry of its own: none of them moves by itself.
  const isOnBank = gift.settledAt !== null && gift.source !== 'card';
  return new Map([
    [isOnBank ? bank : clearing, held],
    [income, -stays],
    ['expense:losses', lost],
    ['liability:disputed', stays - held - lost],
  ]);
}

function wantedBack({ disputedMinor, disputedAt, disputeEndedAt, lostAt }: GiftOutcome): number {
  const isOpen = disputedAt !== null && disputeEndedAt === null;
  return isOpen || lostAt !== null ? disputedMinor : 0;
}
