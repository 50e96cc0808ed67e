import { locked, type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { GiftsTables } from '../gifts/tables.ts';
import { termsFrom, termsRow } from '../terms.ts';
import { RHYTHMS, type Rhythm } from '../words.ts';
import type { PledgesTables } from './tables.ts';
import type { Pledge } from './words.ts';

/** No letter about it has been thought of yet. */
const NOTHING_WRITTEN = { copy: '', reminded_for: null, reminders_ended_at: null } as const;

/** False: the same form has made one already, perhaps at this very moment. */
export async function insertPledge(
  writer: Writer,
  { key, ...pledge }: Pledge & { readonly key: string },
): Promise<boolean> {
  const rows = await pledgeInserted(writer, {
    ...{ id: pledge.id, key, reference: pledge.reference, way_id: pledge.wayId, country: pledge.country },
    ...{ currency: pledge.currency, amount: pledge.minor, name: pledge.name, email: pledge.email },
    ...{
      word: pledge.word,
      story_id: pledge.storyId,
      made_at: pledge.madeAt,
      expires_at: pledge.expiresAt,
    },
    ...{ said_sent_at: pledge.saidSentAt, cancelled_at: pledge.cancelledAt },
    ...{ rhythm: pledge.rhythm, covered: pledge.coveredMinor, giver_id: pledge.giverId },
    ...termsRow(pledge),
    ...NOTHING_WRITTEN,
  });
  return rows.length > 0;
}

const pledgeInserted = prepared((writer: Writer, at: Places<PledgesTables['pledges']>) =>
  writer
    .tables<PledgesTables>()
    .insertInto('pledges')
    .values(at)
    .onConflict((conflict) => conflict.column('key').doNothing())
    .returning('id'),
);

export async function isReferenceTaken(reader: Reader, reference: string): Promise<boolean> {
  return (await pledgesOfReference(reader, { reference })).length > 0;
}

const pledgesOfReference = prepared((reader: Reader, at: Places<{ reference: string }>) =>
  reader.tables<PledgesTables>().selectFrom('pledges').select('id').where('reference', '=', at.reference),
);

/** The pledge that a form made before. */
export async function findPledgeOfKey(reader: Reader, key: string): Promise<Pledge> {
  const rows = reader.tables<PledgesTables>().selectFrom('pledges').selectAll().where('key', '=', key);
  return pledgeFrom(await rows.executeTakeFirstOrThrow());
}

export async function findPledge(reader: Reader, id: string): Promise<Pledge | null> {
  const rows = reader.tables<PledgesTables>().selectFrom('pledges').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? pledgeFrom(row) : null;
}

/** As `findPledge`; until the deed ends nobody else changes it. */
export async function lockPledge(writer: Writer, id: string): Promise<Pledge | null> {
  const rows = writer.tables<PledgesTables>().selectFrom('pledges').selectAll().where('id', '=', id);
  const row = await locked(writer, rows).executeTakeFirst();
  return row ? pledgeFrom(row) : null;
}

export async function setSaidSent(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<PledgesTables>()
    .updateTable('pledges')
    .set({ said_sent_at: at })
    .where('id', '=', id)
    .where('said_sent_at', 'is', null)
    .execute();
}

export async function setCancelled(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<PledgesTables>()
    .updateTable('pledges')
    .set({ cancelled_at: at })
    .where('id', '=', id)
    .where('cancelled_at', 'is', null)
    .execute();
}

/** What comes of it from now on names nobody. */
export async function unnamePledge(writer: Writer, id: string): Promise<void> {
  await writer
    .tables<PledgesTables>()
    .updateTable('pledges')
    .set({ named_since: null })
    .where('id', '=', id)
    .execute();
}

/** All that were made with one address, in its one form; the oldest first. */
export async function pledgesOfGiver(reader: Reader, email: string): Promise<readonly Pledge[]> {
  const rows = await reader
    .tables<PledgesTables>()
    .selectFrom('pledges')
    .selectAll()
    .where('email', '=', email)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(pledgeFrom);
}

/** Who gave, whom they gave for, and that they agreed to be named. */
const NOBODY = { name: '', word: '', tribute: '', tribute_name: '', named_since: null } as const;

/** Takes who gave out of all that was given with one address. */
export async function forgetGiver(writer: Writer, email: string): Promise<void> {
  const tables = writer.tables<PledgesTables & GiftsTables>();
  // The pledges first: a gift that is being entered holds its pledge and has copied the name already.
  const theirs = await tables
    .updateTable('pledges')
    .set({ ...NOBODY, email: null })
    .where('email', '=', email)
    .returning('id')
    .execute();
  if (theirs.length === 0) return;
  const ids = theirs.map(({ id }) => id);
  await tables.updateTable('gifts').set(NOBODY).where('pledge_id', 'in', ids).execute();
}

export function pledgeFrom(row: PledgesTables['pledges']): Pledge {
  return {
    ...{ id: row.id, reference: row.reference, wayId: row.way_id, country: row.country },
    ...{ minor: row.amount, currency: row.currency, name: row.name, email: row.email, word: row.word },
    ...{ storyId: row.story_id, madeAt: row.made_at, expiresAt: row.expires_at },
    ...{ saidSentAt: row.said_sent_at, cancelledAt: row.cancelled_at },
    ...{ rhythm: rhythmOf(row.rhythm), coveredMinor: Number(row.covered), giverId: row.giver_id },
    ...termsFrom(row),
  };
}

function rhythmOf(said: string): Rhythm {
  return RHYTHMS.find((rhythm) => rhythm === said) ?? 'once';
}
