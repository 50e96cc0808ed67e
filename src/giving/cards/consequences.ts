import { DAY, instantOf, laterBy } from '#platform/clock';
import { settleGift } from '../gifts/settle-gift.ts';
import { findGift } from '../gifts/store.ts';
import type { Gift } from '../gifts/words.ts';
import type { GivingNeeds } from '../needs.ts';
import { applyFact, linkGift } from './apply-fact.ts';
import { bookTransaction } from './book-rail.ts';
import { railAmount } from './rules/rail-amount.ts';
import type { Returned } from './service.ts';
import { forgetNetworks } from './store/checkouts.ts';
import { giftOfRef, noteSettled, refsOfGift } from './store/events.ts';
import { insertReview } from './store/guards.ts';
import { endWish, findOpenWish } from './store/returns.ts';

/** The networks beside tries and sessions are kept for so long, in milliseconds. */
const KEPT_FOR = 7 * DAY;

/** Asks the card service for what no event says, and has it do what the treasurer wishes. */
export function carryOutCards(needs: GivingNeeds): void {
  const { outbox, database, clock, jobs } = needs;
  jobs.add({
    name: 'card-networks',
    every: DAY,
    run: () => database.write((writer) => forgetNetworks(writer, laterBy(clock.now(), -KEPT_FOR))),
  });
  outbox.on('card-charge', ({ giftId }) => learnCharge(String(giftId), needs));
  outbox.on('card-whose', ({ ref }) => learnWhose(String(ref), needs));
  outbox.on('card-transaction', ({ giftId, transactionId, minor }) =>
    learnTransaction(
      { giftId: String(giftId), transactionId: String(transactionId), minor: Number(minor) },
      needs,
    ),
  );
  outbox.on('card-returns', ({ giftId, paymentId }) =>
    learnReturns(String(giftId), String(paymentId), needs),
  );
  outbox.on('card-payout', ({ payoutId }) => learnPayout(String(payoutId), needs));
  outbox.on('card-send-back', ({ wishId }) => sendBack(String(wishId), needs));
}

/** What a gift cost, in which currency its money is held, and what its payment and charge are called. */
async function learnCharge(giftId: string, needs: GivingNeeds): Promise<void> {
  const gift = await findGift(needs.database, giftId);
  if (gift === null) return;
  const service = await needs.cards.service();
  const paymentId = await paymentOf(gift, needs);
  const charge = paymentId === null ? null : await service.chargeOf(paymentId);
  // A gift that has arrived was charged: it is asked again until the service says what that did.
  if (paymentId === null || charge === null)
    throw new Error(`The charge of gift ${giftId} is not known yet.`);
  await needs.database.write(async (writer) => {
    await linkGift(writer, { giftId, refs: [paymentId, charge.chargeId] }, needs);
    const { transaction } = charge;
    await bookTransaction(writer, { gift, transaction, movedMinor: gift.minor }, needs);
  });
}

/** Whose a payment is that something was told of: of an invoice, perhaps, that is a gift. */
async function learnWhose(ref: string, needs: GivingNeeds): Promise<void> {
  if (!ref.startsWith('pi_')) return;
  const invoiceId = await (await needs.cards.service()).invoiceOfPayment(ref);
  if (invoiceId === null) return;
  await needs.database.write(async (writer) => {
    const giftId = await giftOfRef(writer, invoiceId);
    if (giftId !== null) await linkGift(writer, { giftId, refs: [ref] }, needs);
  });
}

async function learnTransaction(
  { giftId, transactionId, minor }: { giftId: string; transactionId: string; minor: number },
  needs: GivingNeeds,
): Promise<void> {
  const gift = await findGift(needs.database, giftId);
  if (gift === null) return;
  const transaction = await (await needs.cards.service()).transaction(transactionId);
  await needs.database.write((writer) =>
    bookTransaction(writer, { gift, transaction, movedMinor: minor }, needs),
  );
}

async function learnReturns(giftId: string, paymentId: string, needs: GivingNeeds): Promise<void> {
  const found = await (await needs.cards.service()).returnsOf(paymentId);
  for (const fact of found) await hearReturned(fact, `asked:${giftId}`, needs);
}

/** Which gifts a sum was made of that is on the bank account now. */
async function learnPayout(payoutId: string, needs: GivingNeeds): Promise<void> {
  const charges = await (await needs.cards.service()).chargesOfPayout(payoutId);
  const at = instantOf(needs.clock.now());
  for (const charge of charges) {
    await needs.database.write(async (writer) => {
      const giftId = await noteSettled(writer, charge, at);
      if (giftId !== null) await settleGift(writer, { giftId, staffId: null }, needs);
    });
  }
}

/** Has the card service send money back. Asked again after a crash, it is the same wish there. */
async function sendBack(wishId: string, needs: GivingNeeds): Promise<void> {
  const wish = await findOpenWish(needs.database, wishId);
  const gift = wish === null ? null : await findGift(needs.database, wish.giftId);
  if (wish === null || gift === null) return;
  const paymentId = await paymentOf(gift, needs);
  const railMinor = railAmount({ minor: wish.minor, currency: gift.currency });
  const returned =
    paymentId === null || railMinor === null
      ? 'refused'
      : await (await needs.cards.service()).sendBack({ id: wishId, paymentId, railMinor });
  if (returned !== 'refused') await hearReturned(returned, wishId, needs);
  const at = instantOf(needs.clock.now());
  await needs.database.write(async (writer) => {
    await endWish(writer, wishId, { at, refused: returned === 'refused' ? 'refused' : null });
    if (returned !== 'refused') return;
    const money = { minor: wish.minor, currency: gift.currency };
    const { pledgeId, outsideId } = gift;
    await insertReview(writer, {
      ...{ id: needs.newId(), at, reason: 'return-refused', eventId: wishId, eventType: 'return' },
      ...{ pledgeId, outsideId, money },
    });
  });
}

async function hearReturned(fact: Returned, asked: string, needs: GivingNeeds): Promise<void> {
  const event = { id: `${asked}:${fact.returnId}`, type: 'return' };
  await needs.database.write((writer) => applyFact(writer, { event, fact }, needs));
}

/** What the payment of a gift is called there: of one that comes again and again, its invoice's. */
async function paymentOf(gift: Gift, { database, cards }: GivingNeeds): Promise<string | null> {
  const { outsideId } = gift;
  if (outsideId === null || !outsideId.startsWith('in_')) return outsideId;
  const known = (await refsOfGift(database, gift.id)).find((ref) => ref.startsWith('pi_'));
  return known ?? (await cards.service()).paymentOfInvoice(outsideId);
}
