import type { Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import { unnamePledge } from '../pledges/store.ts';
import type { OfGift } from './become.ts';
import type { ReceivingNeeds } from './receive-gift.ts';
import { findGift, setUnnamed } from './store.ts';

/**
 * Takes the name of a gift off every wall: of all that came of its promise, and of what is still to come, which would
 * bring the name back. The gift keeps it for the treasurer. Throws the 404 of a gift that is not there.
 */
export async function unnameGift(writer: Writer, of: OfGift, { staff }: ReceivingNeeds): Promise<void> {
  // The promise first, as whatever comes of it holds that before the gift.
  const gift = await findGift(writer, of.giftId);
  if (gift === null) throw nothingHere();
  const { pledgeId } = gift;
  if (pledgeId !== null) await unnamePledge(writer, pledgeId);
  const changed = await setUnnamed(writer, { id: of.giftId, pledgeId });
  if (!changed || of.staffId === null) return;
  await staff.recordAct(writer, { by: of.staffId, act: 'gift-taken-off-wall', subject: `gift:${of.giftId}` });
}
