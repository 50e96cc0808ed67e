import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { askedReturn, askReturn, onItsWayBack } from '../cards/ask-return.ts';
import { sayDesk } from '../desk/messages.ts';
import { become, giftOf, type OfGift, record } from './become.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import { staysOf } from './rules/gift-state.ts';
import { failReturn, insertReturn, returnsOfGift } from './store.ts';
import type { Gift } from './words.ts';

/**
 * Money goes back to its giver: a new fact, dated now, that leaves what it cost where it is. `returnId` names it: told
 * twice, it is one. Of a gift by card its service is asked to send it, and it went back once that says so; of all others
 * the treasurer has sent it, and we only write it down. Throws a `Refusal` where more would go back than is left, more
 * has than who says this has seen (two people with one bank statement), something else went back under that id, or the
 * gift never was.
 *
 * @param minor left out: all that is left
 * @param seenMinor how much had gone back, or was on its way, by the page; left out: nobody looked
 */
export async function returnGift(
  writer: Writer,
  { returnId, minor, seenMinor, ...of }: OfGift & ReturnAsSaid,
  needs: ReceivingNeeds,
): Promise<void> {
  const gift = await giftOf(writer, of);
  const isByCard = gift.source === 'card';
  const id = returnId ?? needs.newId();
  const known = isByCard
    ? await askedReturn(writer, id)
    : (await returnsOfGift(writer, gift.id)).find((one) => one.id === id);
  if (known) {
    if (minor !== undefined && known.minor !== minor) throw notThat('otherwise');
    return;
  }
  if (gift.struckAt !== null) throw notThat('struck');
  const onItsWay = isByCard ? await onItsWayBack(writer, gift.id) : 0;
  const left = staysOf(gift) - onItsWay;
  if (minor === undefined && left <= 0) return;
  if (seenMinor !== undefined && gift.returnedMinor + onItsWay > seenMinor) throw notThat('meanwhile');
  const wish = { ...of, id, minor: minor ?? left };
  if (wish.minor > left) throw notThat('too-much');
  const isNew = isByCard
    ? await askReturn(writer, wish, needs)
    : await goBack(writer, { ...wish, gift, most: left }, needs);
  // Of another gift, as nothing of this one is called so.
  if (!isNew) throw notThat('otherwise');
  if (isByCard) await record(writer, { ...of, act: 'gift-return-asked' }, needs);
}

/** What goes back, as whoever sends or enters it says. */
interface ReturnAsSaid {
  readonly returnId?: string;
  readonly minor?: number;
  readonly seenMinor?: number;
}

/** What the card service says went back, which may be of a gift that is disputed as well. False: more than was given. */
export async function hearOfReturn(
  writer: Writer,
  { returnId, minor, giftId }: { readonly returnId: string; readonly minor: number; readonly giftId: string },
  needs: ReceivingNeeds,
): Promise<boolean> {
  const gift = await giftOf(writer, { giftId });
  const most = gift.minor - gift.returnedMinor;
  if (minor > most) return false;
  await goBack(writer, { giftId, staffId: null, gift, id: returnId, minor, most }, needs);
  return true;
}

/** False: nothing was done, as it went back, or failed, before. */
async function goBack(
  writer: Writer,
  returned: OfGift & { gift: Gift; id: string; minor: number; most: number },
  needs: ReceivingNeeds,
): Promise<boolean> {
  const { gift, id, minor, most, giftId, staffId } = returned;
  const at = instantOf(needs.clock.now());
  if (gift.struckAt !== null || minor <= 0) return false;
  if (!(await insertReturn(writer, { id, giftId, minor, at, failedAt: null }, staffId))) return false;
  if (minor > most) throw notThat('too-much');
  const returnedMinor = gift.returnedMinor + minor;
  const change = { returnedMinor, returnedAt: returnedMinor === gift.minor ? at : null };
  await become(writer, { giftId, staffId, gift, kind: 'returned', name: id, change, at }, needs);
  return true;
}

function notThat(why: 'too-much' | 'otherwise' | 'meanwhile' | 'struck'): Refusal {
  const code = `gift-return-${why}` as const;
  return new Refusal(code, { status: why === 'too-much' ? 422 : 409, says: sayDesk(DESK_LANGUAGE, code) });
}

/** What was to go back did not arrive, and is the newsroom's again. Told before the return itself, that follows not. */
export async function takeBackReturn(
  writer: Writer,
  {
    returnId: id,
    giftId,
    minor,
  }: { readonly returnId: string; readonly giftId: string; readonly minor: number },
  needs: ReceivingNeeds,
): Promise<void> {
  const of = { giftId, staffId: null };
  const gift = await giftOf(writer, of);
  const at = instantOf(needs.clock.now());
  if (await insertReturn(writer, { id, giftId, minor, at, failedAt: at }, null)) return;
  const failed = await failReturn(writer, id, at);
  if (failed === null || gift.struckAt !== null) return;
  const change = { returnedMinor: gift.returnedMinor - failed.minor, returnedAt: null };
  await become(writer, { ...of, gift, kind: 'return-failed', name: id, change, at }, needs);
}
