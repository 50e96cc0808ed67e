import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import { findGiver, giverOfAddress, insertGiver, saveGiver } from './store.ts';
import type { Giver } from './words.ts';

/** More would be a ring, which no deed makes. */
const MOST_STEPS = 20;

/**
 * The id of the giver with this address (in its one form), made where nobody has it; null without an address: nobody
 * is guessed by a name. A name that was not known before is taken over.
 */
export async function giverOf(
  writer: Writer,
  { email, name }: { readonly email: string | null; readonly name: string },
  { clock, newId }: Pick<GivingNeeds, 'clock' | 'newId'>,
): Promise<string | null> {
  if (email === null || email === '') return null;
  const made = { id: newId(), name, email, note: '', madeAt: instantOf(clock.now()) };
  if (await insertGiver(writer, made)) return made.id;
  const known = await giverOfAddress(writer, email);
  if (known === null) return null;
  if (known.name === '' && name !== '') await saveGiver(writer, { ...known, name });
  return (await standingGiver(writer, known)).id;
}

/** Who a giver was found to be in the end. */
export async function standingGiver(reader: Reader, giver: Giver): Promise<Giver> {
  let standing = giver;
  for (let step = 0; step < MOST_STEPS && standing.mergedInto !== null; step += 1) {
    const next = await findGiver(reader, standing.mergedInto);
    if (next === null) return standing;
    standing = next;
  }
  return standing;
}
