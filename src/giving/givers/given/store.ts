import type { Reader, Writer } from '#platform/database';
import type { BatchesTables } from '../../batches/tables.ts';
import type { GiftNotesTables } from '../../gifts/desk/tables.ts';
import { giftFrom } from '../../gifts/store.ts';
import type { GiftsTables } from '../../gifts/tables.ts';
import type { Gift } from '../../gifts/words.ts';
import { pledgeFrom } from '../../pledges/store.ts';
import type { PledgesTables } from '../../pledges/tables.ts';
import type { Pledge } from '../../pledges/words.ts';

type Tables = GiftsTables & GiftNotesTables & PledgesTables & BatchesTables;

/** Who they are on a gift, in their own words too. */
const UNNAMED = { name: '', word: '', tribute: '', tribute_name: '', named_since: null } as const;

/** The newest gifts of a giver. */
export async function giftsOfGiver(
  reader: Reader,
  { giverId, most }: { readonly giverId: string; readonly most: number },
): Promise<readonly Gift[]> {
  const rows = await reader
    .tables<Tables>()
    .selectFrom('gifts')
    .selectAll()
    .where('giver_id', '=', giverId)
    .orderBy('arrived_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(giftFrom);
}

/** The newest promises of a giver. */
export async function promisesOfGiver(
  reader: Reader,
  { giverId, most }: { readonly giverId: string; readonly most: number },
): Promise<readonly Pledge[]> {
  const rows = await reader
    .tables<Tables>()
    .selectFrom('pledges')
    .selectAll()
    .where('giver_id', '=', giverId)
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .limit(most)
    .execute();
  return rows.map(pledgeFrom);
}

/** Says of whom a gift is; null: of nobody who is known. */
export async function setGiverOfGift(writer: Writer, giftId: string, giverId: string | null): Promise<void> {
  await writer
    .tables<Tables>()
    .updateTable('gifts')
    .set({ giver_id: giverId })
    .where('id', '=', giftId)
    .execute();
}

/** Takes who gave out of all gifts and promises of a giver. */
export async function forgetGiftsOf(writer: Writer, giverId: string): Promise<void> {
  const tables = writer.tables<Tables>();
  await tables
    .updateTable('pledges')
    .set({ ...UNNAMED, email: null })
    .where('giver_id', '=', giverId)
    .execute();
  await tables.updateTable('gifts').set(UNNAMED).where('giver_id', '=', giverId).execute();
}

/** Takes who gave out of these gifts. */
export async function unnameGifts(writer: Writer, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await writer.tables<Tables>().updateTable('gifts').set(UNNAMED).where('id', '=', id).execute();
  }
}

/** The same in the lines of batches that name an address. What they sum up to stays. */
export async function forgetLinesOf(writer: Writer, email: string): Promise<void> {
  await writer
    .tables<Tables>()
    .updateTable('gift_batch_lines')
    .set({ name: '', email: null, word: '' })
    .where('email', '=', email)
    .execute();
}
