import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { enter } from '../ledger/enter.ts';
import { charged, placesOf } from '../ledger/rules/entries.ts';
import { aboutOf, giftOf } from './become.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import { railOf } from './rules/gift-state.ts';

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
