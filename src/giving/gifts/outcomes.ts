import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { askedReturn, askReturn, onItsWayBack } from '../cards/ask-return.ts';
import { sayDesk } from '../desk/messages.ts';
import { enter, reverse } from '../ledger/enter.ts';
import { charged, moved, placesOf } from '../ledger/rules/entries.ts';
import { entriesOfGift } from '../ledger/store.ts';
import type { EntryKind } from '../ledger/words.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import { booksOf, railOf, staysOf } from './rules/gift-state.ts';
import { failReturn, insertReturn, lockGift, returnsOfGift, setOutcome } from './store.ts';
import type { DisputeStep, Gift, GiftOutcome } from './words.ts';

/** Which gift, and who says so; null: the card service. */
export interface OfGift {
  readonly giftId: string;
  readonly staffId: string | null;
}

/** The rail has handed a gift over to the bank: as much of it as is there. Not one that is gone. */
export async function settleGift(writer: Writer, of: OfGift, needs: ReceivingNeeds): Promise<void> {
  const gift = await giftOf(writer, of);
  if (gift.settledAt !== null || gift.returnedAt !== null || gift.struckAt !== null) return;
  const settledAt = instantOf(needs.clock.now());
  await become(writer, { ...of, gift, kind: 'settled', change: { settledAt }, at: settledAt }, needs);
}

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

/** It was entered by mistake and never was: each of its entries is taken back by one of its own. */
export async function strikeGift(writer: Writer, of: OfGift, needs: ReceivingNeeds): Promise<void> {
  const gift = await giftOf(writer, of);
  if (gift.struckAt !== null) return;
  if (gift.source === 'card') {
    const says = sayDesk(DESK_LANGUAGE, 'gift-of-card-stands');
    throw new Refusal('gift-of-card-stands', { status: 409, says });
  }
  await setOutcome(writer, gift.id, { struckAt: instantOf(needs.clock.now()) });
  const entries = await entriesOfGift(writer, gift.id);
  for (const { id } of entries.filter(({ reverses }) => reverses === null).reverse()) {
    await reverse(writer, { entryId: id, byStaffId: of.staffId }, needs);
  }
  await record(writer, { ...of, act: 'gift-struck' }, needs);
}

/**
 * One step of a dispute; each counts once, in whichever order they are told, and each opens it. Of a gift there is one
 * dispute, known by `disputeId` in the ledger.
 *
 * @param minor so much is wanted back
 */
export async function disputeGift(
  writer: Writer,
  said: OfGift & { readonly disputeId: string; readonly step: DisputeStep; readonly minor: number },
  needs: ReceivingNeeds,
): Promise<void> {
  const { step, disputeId, minor, ...of } = said;
  const gift = await giftOf(writer, of);
  if (gift.struckAt !== null) return;
  const at = instantOf(needs.clock.now());
  const happening = { ...of, name: disputeId, at };
  let now = gift;
  if (gift.disputedAt === null) {
    const change = { disputedAt: at, disputedMinor: Math.min(minor, gift.minor) };
    now = await become(writer, { ...happening, gift, kind: 'disputed', change }, needs);
  }
  if (step === 'opened') return;
  const { kind, change } = STEPS[step](at);
  const [mark] = Object.keys(change) as (keyof GiftOutcome)[];
  if (mark !== undefined && now[mark] !== null) return;
  await become(writer, { ...happening, gift: now, kind, change }, needs);
}

const STEPS: Readonly<
  Record<
    Exclude<DisputeStep, 'opened'>,
    (at: string) => { readonly kind: EntryKind; readonly change: Partial<GiftOutcome> }
  >
> = {
  taken: (at) => ({ kind: 'dispute-taken', change: { disputeTakenAt: at } }),
  restored: (at) => ({ kind: 'dispute-restored', change: { disputeRestoredAt: at } }),
  won: (at) => ({ kind: 'dispute-won', change: { disputeEndedAt: at } }),
  lost: (at) => ({ kind: 'dispute-lost', change: { disputeEndedAt: at, lostAt: at } }),
};

/** The rail kept so much of what it holds for itself, or of a gift's dispute. Spent, whatever becomes of the gift. */
export async function chargeGift(
  writer: Writer,
  { giftId, feeId, ...fee }: { giftId: string; feeId: string; minor: number; currency: string },
  needs: ReceivingNeeds,
): Promise<void> {
  if (fee.minor === 0) return;
  const gift = await giftOf(writer, { giftId });
  const transfers = charged(fee, placesOf({ fund: gift.fundId, rail: railOf(gift) }));
  const at = instantOf(needs.clock.now());
  await enter(writer, { ...aboutOf(gift, at), key: `fee:${feeId}`, kind: 'fee', transfers }, needs);
}

/** What an entry says of its gift. */
export function aboutOf(gift: Gift, happenedAt: string, byStaffId: string | null = null) {
  const { id: giftId, fundId, campaignId, storyId, wayId } = gift;
  return { giftId, fundId, campaignId, storyId, wayId, happenedAt, byStaffId };
}

/** Writes what became of a gift, and enters what that does to the books. */
async function become(
  writer: Writer,
  happening: OfGift & {
    readonly gift: Gift;
    readonly kind: EntryKind;
    /** What tells it from another of its kind; left out: the gift. */
    readonly name?: string;
    readonly change: Partial<GiftOutcome>;
    readonly at: string;
  },
  needs: ReceivingNeeds,
): Promise<Gift> {
  const { gift, kind, change, at, staffId } = happening;
  const now = { ...gift, ...change };
  await setOutcome(writer, gift.id, change);
  const transfers = moved(booksOf(gift), booksOf(now), gift.currency);
  const key = `${kind}:${happening.name ?? gift.id}`;
  if (transfers.length > 0) {
    await enter(writer, { ...aboutOf(gift, at, staffId), key, kind, transfers }, needs);
  }
  await record(writer, { ...happening, act: `gift-${kind}` }, needs);
  return now;
}

async function record(
  writer: Writer,
  { giftId, staffId, act }: OfGift & { readonly act: string },
  needs: ReceivingNeeds,
): Promise<void> {
  if (staffId !== null) await needs.staff.recordAct(writer, { by: staffId, act, subject: `gift:${giftId}` });
}

async function giftOf(writer: Writer, { giftId }: Pick<OfGift, 'giftId'>): Promise<Gift> {
  const gift = await lockGift(writer, giftId);
  if (gift === null) throw nothingHere();
  return gift;
}
