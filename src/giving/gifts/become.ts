import type { Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import { enter } from '../ledger/enter.ts';
import { moved } from '../ledger/rules/entries.ts';
import type { EntryKind } from '../ledger/words.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import { booksOf } from './rules/gift-state.ts';
import { lockGift, setOutcome } from './store.ts';
import type { Gift, GiftOutcome } from './words.ts';

/** Which gift, and who says so; null: the card service. */
export interface OfGift {
  readonly giftId: string;
  readonly staffId: string | null;
}

/** What an entry says of its gift. */
export function aboutOf(gift: Gift, happenedAt: string, byStaffId: string | null = null) {
  const { id: giftId, fundId, campaignId, storyId, wayId } = gift;
  return { giftId, fundId, campaignId, storyId, wayId, happenedAt, byStaffId };
}

/** Writes what became of a gift, and enters what that does to the books. */
export async function become(
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

/** Enters into the audit trail what a member of staff did to a gift. */
export async function record(
  writer: Writer,
  { giftId, staffId, act }: OfGift & { readonly act: string },
  needs: ReceivingNeeds,
): Promise<void> {
  if (staffId !== null) await needs.staff.recordAct(writer, { by: staffId, act, subject: `gift:${giftId}` });
}

/** The gift, locked until the deed is done. Throws where there is none. */
export async function giftOf(writer: Writer, { giftId }: Pick<OfGift, 'giftId'>): Promise<Gift> {
  const gift = await lockGift(writer, giftId);
  if (gift === null) throw nothingHere();
  return gift;
}
