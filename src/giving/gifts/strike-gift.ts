import { DESK_LANGUAGE } from '#desk';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { sayDesk } from '../desk/messages.ts';
import { reverse } from '../ledger/enter.ts';
import { entriesOfGift } from '../ledger/store.ts';
import { giftOf, type OfGift, record } from './become.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import { setOutcome } from './store.ts';

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
