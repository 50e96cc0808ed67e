import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { aboutOf } from '../gifts/become.ts';
import { chargeGift } from '../gifts/charge-gift.ts';
import { CARD_RAIL } from '../gifts/rules/gift-state.ts';
import type { Gift } from '../gifts/words.ts';
import { enter } from '../ledger/enter.ts';
import { exchanged, placesOf, settled } from '../ledger/rules/entries.ts';
import { findEntered } from '../ledger/store.ts';
import type { HearingNeeds } from './hearing-needs.ts';
import { giftOfRef, keepWaiting, takeWaiting } from './store/events.ts';
import type { CardEvent, CardFact, RailTransaction } from './words.ts';

/**
 * What the card service did on its books for money of a gift: the fee is spent; where it holds the money in another
 * currency than it was given in, that is an exchange. Each transaction counts once.
 *
 * @param movedMinor what moved in the gift's own currency: less than nothing where it was taken
 */
export async function bookTransaction(
  writer: Writer,
  booked: { readonly gift: Gift; readonly transaction: RailTransaction; readonly movedMinor: number },
  needs: HearingNeeds,
): Promise<void> {
  const { gift, transaction, movedMinor } = booked;
  const { id, amount, feeMinor } = transaction;
  if (amount.currency !== gift.currency && movedMinor !== 0 && amount.minor !== 0) {
    const places = placesOf({ fund: gift.fundId, rail: CARD_RAIL });
    const from = { minor: movedMinor, currency: gift.currency };
    await enter(
      writer,
      {
        ...{ ...aboutOf(gift, instantOf(needs.clock.now())), key: `exchanged:${id}`, kind: 'exchanged' },
        transfers: exchanged({ from, into: amount }, places),
      },
      needs,
    );
  }
  const fee = { giftId: gift.id, feeId: id, minor: feeMinor, currency: amount.currency };
  await chargeGift(writer, fee, needs);
}

type Payout = Extract<CardFact, { kind: 'payout' }>;

/** A sum of many gifts went to the bank: one entry, of no gift. That it did not arrive may be told before. */
export async function bookPayout(
  writer: Writer,
  { event, fact }: { readonly event: Pick<CardEvent, 'id'>; readonly fact: Payout },
  needs: HearingNeeds,
): Promise<void> {
  const { payoutId, outcome } = fact;
  await giftOfRef(writer, payoutId);
  const isKnown = (await findEntered(writer, `paid-out:${payoutId}`)) !== null;
  if (outcome === 'failed' && !isKnown) {
    const since = instantOf(needs.clock.now());
    return keepWaiting(writer, { eventId: event.id, ref: payoutId, fact, since });
  }
  await enterPayout(writer, fact, needs);
  if (outcome === 'failed') return;
  await needs.outbox.put(writer, { topic: 'card-payout', payload: { payoutId, at: fact.at } });
  for (const waited of await takeWaiting(writer, payoutId)) {
    if (waited.fact.kind === 'payout') await enterPayout(writer, waited.fact, needs);
  }
}

async function enterPayout(writer: Writer, fact: Payout, needs: HearingNeeds): Promise<void> {
  if (fact.minor === 0) return;
  const kind = fact.outcome === 'paid' ? 'paid-out' : 'payout-failed';
  const minor = fact.outcome === 'paid' ? fact.minor : -fact.minor;
  const transfers = settled({ minor, currency: fact.currency }, placesOf({ fund: '', rail: CARD_RAIL }));
  const about = { giftId: null, fundId: null, campaignId: null, storyId: null, wayId: null };
  const entry = {
    ...about,
    key: `${kind}:${fact.payoutId}`,
    kind,
    happenedAt: fact.at,
    byStaffId: null,
    transfers,
  } as const;
  await enter(writer, entry, needs);
}
