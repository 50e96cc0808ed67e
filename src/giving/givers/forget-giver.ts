import type { Writer } from '#platform/database';
import { forgetGiftsOf, forgetLinesOf, unnameGifts } from './given/store.ts';
import { mergesOf } from './merging/store.ts';
import { blankGiver, giverOfAddress } from './store.ts';

/**
 * Forgets who an address belongs to: the giver's name, address and the note of staff, and who they are on every gift
 * of theirs. The gifts stay in the books, of nobody. Who was merged with them under another address has not proved it,
 * and stays; what was theirs before the merge is forgotten too.
 */
export async function forgetGiverOf(writer: Writer, email: string, at: string): Promise<void> {
  await forgetLinesOf(writer, email);
  const giver = await giverOfAddress(writer, email);
  if (giver === null) return;
  await forgetGiftsOf(writer, giver.id);
  for (const { fromId, moved, undoneAt } of await mergesOf(writer, giver.id)) {
    if (fromId === giver.id && undoneAt === null) await unnameGifts(writer, moved.gifts);
  }
  await blankGiver(writer, giver.id, at);
}
