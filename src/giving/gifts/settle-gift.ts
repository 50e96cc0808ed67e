import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { become, giftOf, type OfGift } from './become.ts';
import type { ReceivingNeeds } from './receive-gift.ts';

/** The rail has handed a gift over to the bank: as much of it as is there. Not one that is gone. */
export async function settleGift(writer: Writer, of: OfGift, needs: ReceivingNeeds): Promise<void> {
  const gift = await giftOf(writer, of);
  if (gift.settledAt !== null || gift.returnedAt !== null || gift.struckAt !== null) return;
  const settledAt = instantOf(needs.clock.now());
  await become(writer, { ...of, gift, kind: 'settled', change: { settledAt }, at: settledAt }, needs);
}
