import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import type { Money } from '#platform/money';
import { sayDesk } from '../desk/messages.ts';
import { giverOf } from '../givers/giver-of.ts';
import { enter } from '../ledger/enter.ts';
import { placesOf, received } from '../ledger/rules/entries.ts';
import type { GivingNeeds } from '../needs.ts';
import { lockPledge } from '../pledges/store.ts';
import { findWay } from '../store.ts';
import { addNotes } from './desk/store.ts';
import type { GiftNotes } from './desk/words.ts';
import { JUST_ARRIVED, railOf } from './rules/gift-state.ts';
import { findGift, giftsOfPledges, insertGift } from './store.ts';
import type { Gift } from './words.ts';

export type ReceivingNeeds = Pick<GivingNeeds, 'clock' | 'newId' | 'outbox' | 'staff'>;

/**
 * The money of a pledge has arrived, as much as it was: a gift and its entry in the ledger, in one transaction. The
 * same gift entered twice is one. Throws the 404 of a pledge that is not there, and a `Refusal` where a gift of that
 * id stands with another amount or of another pledge, the pledge is by card (that its service alone tells), or more has
 * been entered for it than who enters this has seen: two people with one bank statement.
 *
 * @param seen how many gifts of the pledge stood on the page; left out: nobody looked
 */
export async function receiveGift(
  writer: Writer,
  arrival: Money & {
    giftId: string;
    pledgeId: string;
    arrivedAt: string;
    staffId: string;
    seen?: number | undefined;
  },
  needs: ReceivingNeeds,
): Promise<void> {
  const { giftId, pledgeId, arrivedAt, staffId, minor, currency, seen } = arrival;
  const pledge = await lockPledge(writer, pledgeId);
  if (pledge === null) throw nothingHere();
  if ((await findWay(writer, pledge.wayId))?.details.kind === 'card') {
    const says = sayDesk(DESK_LANGUAGE, 'gift-by-card-tells-itself');
    throw new Refusal('gift-by-card-tells-itself', { status: 409, says });
  }
  if (seen !== undefined && (await cameMeanwhile(writer, { giftId, pledgeId, seen }))) {
    const says = sayDesk(DESK_LANGUAGE, 'gift-amount-meanwhile');
    throw new Refusal('gift-came-meanwhile', { status: 409, says });
  }
  const giverId = pledge.giverId ?? (await giverOf(writer, pledge, needs));
  const gift: Gift = {
    ...{ id: giftId, pledgeId, wayId: pledge.wayId, minor, currency, name: pledge.name },
    ...{ storyId: pledge.storyId, arrivedAt, ...JUST_ARRIVED },
    ...{ source: 'hand', giverId, outsideId: null },
    ...{ fundId: pledge.fundId, campaignId: pledge.campaignId },
    ...{ tribute: pledge.tribute, namedSince: pledge.namedSince },
  };
  if ((await enterGift(writer, { gift, staffId }, needs)) === 'entered') return;
  const there = await findGift(writer, giftId);
  if (there?.pledgeId === pledgeId && there.minor === minor) return;
  const says = sayDesk(DESK_LANGUAGE, 'gift-entered-otherwise');
  throw new Refusal('gift-entered-otherwise', { status: 409, says });
}

async function cameMeanwhile(
  writer: Writer,
  { giftId, pledgeId, seen }: { readonly giftId: string; readonly pledgeId: string; readonly seen: number },
): Promise<boolean> {
  const there = await giftsOfPledges(writer, [pledgeId]);
  return there.length > seen && there.every(({ id }) => id !== giftId);
}

/**
 * Writes a gift that has just arrived, with its entry in the ledger and the letter that is owed for it.
 * `known`: one of its id, or of the same `outsideId`, stands already, and nothing was done.
 *
 * @param staffId who entered it; null: the card service told us
 */
export async function enterGift(
  writer: Writer,
  {
    gift,
    staffId,
    notes,
  }: { readonly gift: Gift; readonly staffId: string | null; readonly notes?: GiftNotes },
  needs: ReceivingNeeds,
): Promise<'entered' | 'known'> {
  const { id, arrivedAt, fundId, campaignId, storyId, wayId } = gift;
  const entered = { at: instantOf(needs.clock.now()), by: staffId };
  if (!(await insertGift(writer, gift, entered))) return 'known';
  // Before its entry, which takes the country along.
  if (notes !== undefined) await addNotes(writer, id, notes);
  await enter(
    writer,
    {
      ...{ key: `received:${id}`, kind: 'received', happenedAt: arrivedAt, byStaffId: staffId, giftId: id },
      ...{ fundId, campaignId, storyId, wayId },
      transfers: received(gift, 0, placesOf({ fund: fundId, rail: railOf(gift) })),
    },
    needs,
  );
  if (staffId !== null) {
    await needs.staff.recordAct(writer, { by: staffId, act: 'gift-received', subject: `gift:${id}` });
  }
  await needs.outbox.put(writer, { topic: 'gift-received', payload: { giftId: id } });
  return 'entered';
}
