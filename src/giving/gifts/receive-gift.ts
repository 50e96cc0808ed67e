import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import type { Money } from '#platform/money';
import { sayDesk } from '../desk/messages.ts';
import { enter, reverse } from '../ledger/enter.ts';
import { placesOf, received, settled } from '../ledger/rules/entries.ts';
import { entriesOfGift } from '../ledger/store.ts';
import type { EntryToMake } from '../ledger/words.ts';
import type { GivingNeeds } from '../needs.ts';
import { lockPledge } from '../pledges/store.ts';
import { findGift, insertGift, setGift } from './store.ts';
import type { Gift } from './words.ts';

export type ReceivingNeeds = Pick<GivingNeeds, 'clock' | 'newId' | 'outbox' | 'staff'>;

/** Nothing has happened to it since it arrived. */
const NEW_GIFT = {
  ...{ settledAt: null, returnedMinor: 0, returnedAt: null },
  ...{ disputedAt: null, disputeEndedAt: null, lostAt: null },
} as const;

/**
 * The money of a pledge has arrived, as much as it was: a gift and its entry in the ledger, in one transaction. The
 * same gift entered twice is one. Throws the 404 of a pledge that is not there, and a `Refusal` where a gift of that
 * id stands with another amount or of another pledge.
 */
export async function receiveGift(
  writer: Writer,
  arrival: Money & { giftId: string; pledgeId: string; arrivedAt: string; staffId: string },
  needs: ReceivingNeeds,
): Promise<void> {
  const { giftId, pledgeId, arrivedAt, staffId, minor, currency } = arrival;
  const pledge = await lockPledge(writer, pledgeId);
  if (pledge === null) throw nothingHere();
  const gift: Gift = {
    ...{ id: giftId, pledgeId, wayId: pledge.wayId, minor, currency, name: pledge.name },
    ...{ storyId: pledge.storyId, arrivedAt, ...NEW_GIFT },
    ...{ source: 'hand', giverId: pledge.giverId, outsideId: null },
    ...{ fundId: pledge.fundId, campaignId: pledge.campaignId },
    ...{ tribute: pledge.tribute, namedSince: pledge.namedSince },
  };
  const entered = { at: instantOf(needs.clock.now()), by: staffId };
  if (!(await insertGift(writer, gift, entered))) {
    const there = await findGift(writer, giftId);
    if (there?.pledgeId === pledgeId && there.minor === minor) return;
    const says = sayDesk(DESK_LANGUAGE, 'gift-entered-otherwise');
    throw new Refusal('gift-entered-otherwise', { status: 409, says });
  }
  await enter(writer, entryOf(gift, 'received', { staffId, happenedAt: arrivedAt }), needs);
  await needs.staff.recordAct(writer, { by: staffId, act: 'gift-received', subject: `gift:${giftId}` });
  await needs.outbox.put(writer, { topic: 'gift-received', payload: { giftId } });
}

/** The rail has handed a gift over to the bank. */
export async function settleGift(
  writer: Writer,
  { giftId, staffId }: { readonly giftId: string; readonly staffId: string },
  needs: ReceivingNeeds,
): Promise<void> {
  const gift = await findGift(writer, giftId);
  if (gift === null) throw nothingHere();
  const at = instantOf(needs.clock.now());
  if (!(await setGift(writer, giftId, { settled_at: at }))) return;
  await enter(writer, entryOf(gift, 'settled', { staffId, happenedAt: at }), needs);
  await needs.staff.recordAct(writer, { by: staffId, act: 'gift-settled', subject: `gift:${giftId}` });
}

/** The money went back to its giver: each of the gift's entries is taken back by one of its own. */
export async function returnGift(
  writer: Writer,
  { giftId, staffId }: { readonly giftId: string; readonly staffId: string },
  needs: ReceivingNeeds,
): Promise<void> {
  if ((await findGift(writer, giftId)) === null) throw nothingHere();
  if (!(await setGift(writer, giftId, { returned_at: instantOf(needs.clock.now()) }))) return;
  const entries = await entriesOfGift(writer, giftId);
  for (const { id } of entries.filter(({ reverses }) => reverses === null).reverse()) {
    await reverse(writer, { entryId: id, byStaffId: staffId }, needs);
  }
  await needs.staff.recordAct(writer, { by: staffId, act: 'gift-returned', subject: `gift:${giftId}` });
}

function entryOf(
  gift: Gift,
  kind: 'received' | 'settled',
  { staffId, happenedAt }: { readonly staffId: string; readonly happenedAt: string },
): EntryToMake {
  const { fundId, campaignId } = gift;
  const places = placesOf({ fund: fundId, rail: gift.wayId });
  return {
    ...{ key: `${kind}:${gift.id}`, kind, happenedAt, byStaffId: staffId, giftId: gift.id },
    ...{ fundId, campaignId, storyId: gift.storyId, wayId: gift.wayId },
    transfers: kind === 'received' ? received(gift, 0, places) : settled(gift, places),
  };
}
