import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Money } from '#platform/money';
import { disputeGift } from '../gifts/dispute-gift.ts';
import { enterGift } from '../gifts/receive-gift.ts';
import { hearOfReturn, takeBackReturn } from '../gifts/return-gift.ts';
import { isThere, JUST_ARRIVED } from '../gifts/rules/gift-state.ts';
import { settleGift } from '../gifts/settle-gift.ts';
import { findGift, giftsOfPledges, lockGift } from '../gifts/store.ts';
import type { Gift } from '../gifts/words.ts';
import { findPledge, lockPledge } from '../pledges/store.ts';
import type { Pledge } from '../pledges/words.ts';
import { bookPayout, bookTransaction } from './book-rail.ts';
import type { HearingNeeds } from './hearing-needs.ts';
import { review } from './review.ts';
import { judgedPayment } from './rules/judge-payment.ts';
import { endCheckout, keepSubscription, notePaid, noteSubscription, noteUnpaid } from './store/checkouts.ts';
import { giftOfRef, keepWaiting, linkRef, takeWaiting } from './store/events.ts';
import type { CardEvent, CardFact } from './words.ts';

/** A fact, and the event that told it. */
interface Told<Kind extends CardFact['kind'] = CardFact['kind']> {
  readonly event: Pick<CardEvent, 'id' | 'type'>;
  readonly fact: Extract<CardFact, { kind: Kind }>;
}

/** Does what a fact says. One about a gift that is not known yet is kept, and applied when that comes. */
export async function applyFact(writer: Writer, { event, fact }: Told, needs: HearingNeeds): Promise<void> {
  switch (fact.kind) {
    case 'paid':
      return applyPaid(writer, { event, fact }, needs);
    case 'checkout':
      return endCheckout(writer, fact);
    case 'subscription':
      return applySubscription(writer, { event, fact }, needs);
    case 'unpaid':
      return noteUnpaid(writer, fact.subscriptionId, fact.at);
    case 'payout':
      return bookPayout(writer, { event, fact }, needs);
    case 'linked':
      return applyLinked(writer, { event, fact }, needs);
    case 'return':
      return ofGift(writer, { event, fact }, fact.ref, needs, (gift) =>
        applyReturn(writer, { event, fact }, gift, needs),
      );
    case 'returned-in-all':
      return ofGift(writer, { event, fact }, fact.ref, needs, async ({ id, returnedMinor }) => {
        if (returnedMinor >= fact.minor) return;
        await needs.outbox.put(writer, {
          topic: 'card-returns',
          payload: { giftId: id, paymentId: fact.ref },
        });
      });
    case 'dispute':
      return ofGift(writer, { event, fact }, fact.ref, needs, (gift) =>
        applyDispute(writer, { event, fact }, gift, needs),
      );
    case 'declined':
      return;
  }
}

/** An invoice was paid by a payment: whoever knows the one as a gift knows the other. */
async function applyLinked(
  writer: Writer,
  { event, fact }: Told<'linked'>,
  needs: HearingNeeds,
): Promise<void> {
  const { invoiceId, ref } = fact;
  const giftId = await giftOfRef(writer, invoiceId);
  if (giftId !== null) return linkGift(writer, { giftId, refs: [ref] }, needs);
  const since = instantOf(needs.clock.now());
  await keepWaiting(writer, { eventId: event.id, ref: invoiceId, fact, since });
}

/** Says what else a gift is called there, and does what waited for that. */
export async function linkGift(
  writer: Writer,
  { giftId, refs }: { readonly giftId: string; readonly refs: readonly string[] },
  needs: HearingNeeds,
): Promise<void> {
  for (const ref of [...refs].sort()) {
    const settledAt = await linkRef(writer, ref, giftId);
    if (settledAt !== null) await settleGift(writer, { giftId, staffId: null }, needs);
  }
  for (const ref of refs) {
    for (const { eventId, fact } of await takeWaiting(writer, ref)) {
      await applyFact(writer, { event: { id: eventId, type: `${fact.kind}, kept` }, fact }, needs);
    }
  }
}

async function applyPaid(writer: Writer, { event, fact }: Told<'paid'>, needs: HearingNeeds): Promise<void> {
  const { pledgeId, outsideId, sessionId, subscriptionId, customerId } = fact;
  const pledge = await lockPledge(writer, pledgeId);
  const wrong = judgedPayment(fact, pledge);
  if (pledge === null || wrong !== null) {
    // A person has entered it: another event of the same payment tells nothing new.
    if (await isEntered(writer, fact)) return;
    return review(writer, { event, reason: wrong ?? 'unknown-pledge', fact }, needs);
  }
  // The name is taken before the ledger's turn: whoever tells of the same payment waits here, not there.
  if ((await giftOfRef(writer, outsideId)) === null) {
    const isSecond = pledge.rhythm === 'once' && (await isKept(writer, pledgeId));
    const gift = giftByCard(pledge, fact, needs.newId());
    await enterCardGift(writer, { gift, outsideId, staffId: null }, needs);
    // It is real money, and perhaps nobody meant it: whether it goes back is a person's to say.
    if (isSecond) await review(writer, { event, reason: 'paid-twice', fact }, needs);
  }
  await endCheckout(writer, { pledgeId, sessionId, state: 'paid' });
  if (subscriptionId === null) return;
  await noteSubscription(writer, { id: subscriptionId, pledgeId, customerId });
  await notePaid(writer, subscriptionId, fact.paidAt);
}

/** Something came for it, and is still here. */
async function isKept(writer: Writer, pledgeId: string): Promise<boolean> {
  const gifts = await giftsOfPledges(writer, [pledgeId]);
  return gifts.some(isThere);
}

async function isEntered(writer: Writer, { outsideId, minor, currency }: Paid): Promise<boolean> {
  const giftId = await giftOfRef(writer, outsideId);
  const gift = giftId === null ? null : await findGift(writer, giftId);
  return gift !== null && gift.minor === minor && gift.currency === currency;
}

type Paid = Money & { readonly outsideId: string; readonly paidAt: string };

/** The gift that a payment is which keeps a promise. */
export function giftByCard(pledge: Pledge, { minor, currency, paidAt, outsideId }: Paid, id: string): Gift {
  return {
    ...{ id, pledgeId: pledge.id, wayId: pledge.wayId, minor, currency, name: pledge.name },
    ...{ storyId: pledge.storyId, arrivedAt: paidAt, ...JUST_ARRIVED },
    ...{ source: 'card', giverId: pledge.giverId, outsideId },
    ...{ fundId: pledge.fundId, campaignId: pledge.campaignId },
    ...{ tribute: pledge.tribute, namedSince: pledge.namedSince },
  };
}

/** Enters a gift that was paid by card, has its fee asked for, and does what waited for it. */
export async function enterCardGift(
  writer: Writer,
  { gift, outsideId, staffId }: { gift: Gift; outsideId: string; staffId: string | null },
  needs: HearingNeeds,
): Promise<void> {
  await enterGift(writer, { gift, staffId }, needs);
  await needs.outbox.put(writer, { topic: 'card-charge', payload: { giftId: gift.id } });
  await linkGift(writer, { giftId: gift.id, refs: [outsideId] }, needs);
}

async function applySubscription(
  writer: Writer,
  { event, fact }: Told<'subscription'>,
  needs: HearingNeeds,
): Promise<void> {
  const { subscriptionId: id, pledgeId, customerId, status, endsAt, at } = fact;
  if ((await findPledge(writer, pledgeId)) === null) {
    return review(writer, { event, reason: 'unknown-pledge', fact }, needs);
  }
  const told = { id, pledgeId, customerId, status, endsAt, failedAt: null, toldAt: at };
  await keepSubscription(writer, told);
}

async function applyReturn(
  writer: Writer,
  { event, fact }: Told<'return'>,
  gift: Gift,
  needs: HearingNeeds,
): Promise<void> {
  const { returnId, minor, transactionId } = fact;
  const told = { returnId, giftId: gift.id, minor };
  if (fact.currency !== gift.currency)
    return review(writer, { event, reason: 'other-currency', fact }, needs);
  if (fact.hasFailed) return takeBackReturn(writer, told, needs);
  if (!(await hearOfReturn(writer, told, needs)))
    return review(writer, { event, reason: 'returned-too-much', fact }, needs);
  if (transactionId === null) return;
  const payload = { giftId: gift.id, transactionId, minor: -minor };
  await needs.outbox.put(writer, { topic: 'card-transaction', payload });
}

async function applyDispute(
  writer: Writer,
  { event, fact }: Told<'dispute'>,
  gift: Gift,
  needs: HearingNeeds,
): Promise<void> {
  const { disputeId, minor, steps, transactions } = fact;
  if (fact.currency !== gift.currency)
    return review(writer, { event, reason: 'other-currency', fact }, needs);
  const isKnown = (await giftOfRef(writer, disputeId)) === gift.id;
  if (!isKnown && gift.disputedAt !== null)
    return review(writer, { event, reason: 'second-dispute', fact }, needs);
  await linkRef(writer, disputeId, gift.id);
  if (!isKnown) await needs.outbox.put(writer, { topic: 'gift-disputed', payload: { giftId: gift.id } });
  for (const step of steps) {
    await disputeGift(writer, { giftId: gift.id, staffId: null, disputeId, step, minor }, needs);
  }
  // As it was told first: so it stands in the books, however much is wanted when it is told again.
  const wanted = (await findGift(writer, gift.id))?.disputedMinor || minor;
  for (const transaction of transactions) {
    const moved = Math.sign(transaction.amount.minor) * wanted;
    await bookTransaction(writer, { gift, transaction, movedMinor: moved }, needs);
  }
}

/** Hands over the gift that is called so; where none is, the fact waits for it, and who it is is asked. */
async function ofGift(
  writer: Writer,
  { event, fact }: Told,
  ref: string,
  needs: HearingNeeds,
  act: (gift: Gift) => Promise<void>,
): Promise<void> {
  const giftId = await giftOfRef(writer, ref);
  const gift = giftId === null ? null : await lockGift(writer, giftId);
  if (gift !== null) return act(gift);
  const since = instantOf(needs.clock.now());
  await keepWaiting(writer, { eventId: event.id, ref, fact, since });
  await needs.outbox.put(writer, { topic: 'card-whose', payload: { ref } });
}
