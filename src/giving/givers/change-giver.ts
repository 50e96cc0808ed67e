import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere } from '#platform/http';
import type { GivingNeeds } from '../needs.ts';
import type { TypedGiver } from './rules/giver-form.ts';
import { findGiver, giverOfAddress, insertGiver, lockGiver, saveGiver } from './store.ts';

type ChangingNeeds = Pick<GivingNeeds, 'clock' | 'staff'>;

/** Adds a giver by hand. `taken`: somebody has the address already, whose id it is. The same form twice adds one. */
export async function addGiver(
  writer: Writer,
  { id, giver, staffId }: { readonly id: string; readonly giver: TypedGiver; readonly staffId: string },
  { clock, staff }: ChangingNeeds,
): Promise<{ readonly outcome: 'added' | 'taken'; readonly id: string }> {
  const added = await insertGiver(writer, { ...giver, id, madeAt: instantOf(clock.now()) });
  if (!added) {
    if ((await findGiver(writer, id)) !== null) return { outcome: 'added', id };
    const known = giver.email === null ? null : await giverOfAddress(writer, giver.email);
    return { outcome: 'taken', id: known?.id ?? id };
  }
  await staff.recordAct(writer, { by: staffId, act: 'giver-added', subject: `giver:${id}` });
  return { outcome: 'added', id };
}

/** Writes name, address and note of a giver. Throws the 404 of one who is not there, or is forgotten. */
export async function changeGiver(
  writer: Writer,
  { id, giver, staffId }: { readonly id: string; readonly giver: TypedGiver; readonly staffId: string },
  { staff }: ChangingNeeds,
): Promise<{ readonly outcome: 'changed' | 'taken' }> {
  const known = await lockGiver(writer, id);
  if (known === null || known.erasedAt !== null) throw nothingHere();
  const other = giver.email === null ? null : await giverOfAddress(writer, giver.email);
  if (other !== null && other.id !== id) return { outcome: 'taken' };
  await saveGiver(writer, { ...giver, id });
  await staff.recordAct(writer, { by: staffId, act: 'giver-changed', subject: `giver:${id}` });
  return { outcome: 'changed' };
}
