import * as z from 'zod';
import type { Reader, Writer } from '#platform/database';
import type { GiftsTables } from '../../gifts/tables.ts';
import type { PledgesTables } from '../../pledges/tables.ts';
import type { GiversTables } from '../tables.ts';
import type { GiverMerge, Moved } from '../words.ts';

type Tables = GiversTables & GiftsTables & PledgesTables;

const movedText = z.object({ gifts: z.array(z.string()), pledges: z.array(z.string()) });

/** Hands all gifts and promises of a giver to another, and says which. */
export async function moveAll(writer: Writer, fromId: string, intoId: string): Promise<Moved> {
  const tables = writer.tables<Tables>();
  const moved = { giver_id: intoId };
  const pledges = await tables
    .updateTable('pledges')
    .set(moved)
    .where('giver_id', '=', fromId)
    .returning('id')
    .execute();
  const gifts = await tables
    .updateTable('gifts')
    .set(moved)
    .where('giver_id', '=', fromId)
    .returning('id')
    .execute();
  return { gifts: gifts.map(({ id }) => id), pledges: pledges.map(({ id }) => id) };
}

/** Hands these back, as far as they are still where they were moved to; with what came since of `email`. */
export async function moveBack(
  writer: Writer,
  { fromId, intoId, moved }: Pick<GiverMerge, 'fromId' | 'intoId' | 'moved'>,
  email: string | null,
): Promise<void> {
  const tables = writer.tables<Tables>();
  const back = { giver_id: fromId };
  for (const some of inParts(moved.pledges)) {
    const theirs = tables.updateTable('pledges').set(back).where('giver_id', '=', intoId);
    await theirs.where('id', 'in', some).execute();
  }
  for (const some of inParts(moved.gifts)) {
    const theirs = tables.updateTable('gifts').set(back).where('giver_id', '=', intoId);
    await theirs.where('id', 'in', some).execute();
  }
  if (email === null) return;
  const since = tables.selectFrom('pledges').select('id').where('email', '=', email);
  await tables
    .updateTable('gifts')
    .set(back)
    .where('giver_id', '=', intoId)
    .where('pledge_id', 'in', since)
    .execute();
  await tables
    .updateTable('pledges')
    .set(back)
    .where('giver_id', '=', intoId)
    .where('email', '=', email)
    .execute();
}

/** No engine takes any number of values at once. */
function inParts(ids: readonly string[]): readonly (readonly string[])[] {
  const size = 500;
  return Array.from({ length: Math.ceil(ids.length / size) }, (_, at) =>
    ids.slice(at * size, (at + 1) * size),
  );
}

/** How much would move. */
export async function countOf(reader: Reader, giverId: string): Promise<{ gifts: number; pledges: number }> {
  const tables = reader.tables<Tables>();
  const [gifts, pledges] = await Promise.all(
    (['gifts', 'pledges'] as const).map((table) =>
      tables
        .selectFrom(table)
        .select((row) => row.fn.countAll<number>().as('count'))
        .where('giver_id', '=', giverId)
        .executeTakeFirst(),
    ),
  );
  return { gifts: Number(gifts?.count ?? 0), pledges: Number(pledges?.count ?? 0) };
}

/** False: the same form has done it already. */
export async function insertMerge(
  writer: Writer,
  merge: GiverMerge & { readonly byStaffId: string },
): Promise<void> {
  await writer
    .tables<Tables>()
    .insertInto('giver_merges')
    .values({
      ...{ id: merge.id, from_id: merge.fromId, into_id: merge.intoId, moved: JSON.stringify(merge.moved) },
      ...{ at: merge.at, by_staff_id: merge.byStaffId, undone_at: null },
    })
    .execute();
}

export async function findMerge(reader: Reader, id: string): Promise<GiverMerge | null> {
  const rows = reader.tables<Tables>().selectFrom('giver_merges').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? mergeFrom(row) : null;
}

/** All that a giver had a part in, the newest first. */
export async function mergesOf(reader: Reader, giverId: string): Promise<readonly GiverMerge[]> {
  const rows = await reader
    .tables<Tables>()
    .selectFrom('giver_merges')
    .selectAll()
    .where((row) => row.or([row('from_id', '=', giverId), row('into_id', '=', giverId)]))
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();
  return rows.map(mergeFrom);
}

/** False: it was undone before. */
export async function setUndone(writer: Writer, id: string, at: string): Promise<boolean> {
  const row = await writer
    .tables<Tables>()
    .updateTable('giver_merges')
    .set({ undone_at: at })
    .where('id', '=', id)
    .where('undone_at', 'is', null)
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

function mergeFrom(row: GiversTables['giver_merges']): GiverMerge {
  return {
    ...{ id: row.id, fromId: row.from_id, intoId: row.into_id, at: row.at, undoneAt: row.undone_at },
    moved: movedText.parse(JSON.parse(row.moved)),
  };
}
