import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { ReceivingNeeds } from '../gifts/receive-gift.ts';
import { findWish, insertWish, type ReturnWish, wishedOf } from './store/returns.ts';

/** What of a gift by card is on its way back already, in minor units. */
export const onItsWayBack = wishedOf;

/** What was asked under this id, answered or not; null: nothing. */
export const askedReturn = findWish;

/**
 * Owes the card service the wish to send money back; it counts as returned once the service says so. Asked again under
 * the same id it is one wish, here and there.
 */
export async function askReturn(
  writer: Writer,
  { staffId, ...wish }: ReturnWish & { readonly staffId: string | null },
  { clock, outbox }: Pick<ReceivingNeeds, 'clock' | 'outbox'>,
): Promise<boolean> {
  if (!(await insertWish(writer, wish, { at: instantOf(clock.now()), by: staffId }))) return false;
  await outbox.put(writer, { topic: 'card-send-back', payload: { wishId: wish.id } });
  return true;
}
