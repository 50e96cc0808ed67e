import { locked, type Reader, type Writer } from '#platform/database';
import { soughtAs, soughtPatterns } from './rules/sought.ts';
import type { GiversTables } from './tables.ts';
import type { Giver } from './words.ts';

/** False: somebody of this address is there already, or the same form has made them. */
export async function insertGiver(
  writer: Writer,
  giver: Pick<Giver, 'id' | 'name' | 'email' | 'note' | 'madeAt'>,
): Promise<boolean> {
  const row = await writer
    .tables<GiversTables>()
    .insertInto('givers')
    .values({
      ...{ id: giver.id, name: giver.name, email: giver.email, note: giver.note, sought: soughtAs(giver) },
      ...{ merged_into: null, made_at: giver.madeAt, erased_at: null },
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst();
  return row !== undefined;
}

export async function findGiver(reader: Reader, id: string): Promise<Giver | null> {
  const rows = reader.tables<GiversTables>().selectFrom('givers').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? giverFrom(row) : null;
}

/** As `findGiver`; until the deed ends nobody else changes them. */
export async function lockGiver(writer: Writer, id: string): Promise<Giver | null> {
  const rows = writer.tables<GiversTables>().selectFrom('givers').selectAll().where('id', '=', id);
  const row = await locked(writer, rows).executeTakeFirst();
  return row ? giverFrom(row) : null;
}

/** Whose address this is, in its one form. */
export async function giverOfAddress(reader: Reader, email: string): Promise<Giver | null> {
  const rows = reader.tables<GiversTables>().selectFrom('givers').selectAll().where('email', '=', email);
  const row = await rows.executeTakeFirst();
  return row ? giverFrom(row) : null;
}

export async function giversOfIds(reader: Reader, ids: readonly string[]): Promise<readonly Giver[]> {
  if (ids.length === 0) return [];
  const rows = await reader
    .tables<GiversTables>()
    .selectFrom('givers')
    .selectAll()
    .where('id', 'in', ids)
    .execute();
  return rows.map(giverFrom);
}

/** Those that were found to be this one. */
export async function mergedInto(reader: Reader, id: string): Promise<readonly Giver[]> {
  const rows = await reader
    .tables<GiversTables>()
    .selectFrom('givers')
    .selectAll()
    .where('merged_into', '=', id)
    .orderBy('made_at')
    .orderBy('id')
    .execute();
  return rows.map(giverFrom);
}

/** Those whose name or address has words that begin as `typed` says, newest first; all of them for nothing. */
export async function findGivers(
  reader: Reader,
  { typed, skip, most }: { readonly typed: string; readonly skip: number; readonly most: number },
): Promise<{ readonly givers: readonly Giver[]; readonly count: number }> {
  const among = soughtPatterns(typed).reduce(
    (rows, pattern) => rows.where('sought', 'like', pattern),
    reader
      .tables<GiversTables>()
      .selectFrom('givers')
      .where('merged_into', 'is', null)
      .where('erased_at', 'is', null),
  );
  const [rows, counted] = await Promise.all([
    among.selectAll().orderBy('made_at', 'desc').orderBy('id', 'desc').offset(skip).limit(most).execute(),
    among.select((row) => row.fn.countAll<number>().as('count')).executeTakeFirstOrThrow(),
  ]);
  return { givers: rows.map(giverFrom), count: Number(counted.count) };
}

export async function saveGiver(
  writer: Writer,
  { id, name, email, note }: Pick<Giver, 'id' | 'name' | 'email' | 'note'>,
): Promise<void> {
  await writer
    .tables<GiversTables>()
    .updateTable('givers')
    .set({ name, email, note, sought: soughtAs({ name, email }) })
    .where('id', '=', id)
    .execute();
}

export async function setMergedInto(writer: Writer, id: string, into: string | null): Promise<void> {
  await writer
    .tables<GiversTables>()
    .updateTable('givers')
    .set({ merged_into: into })
    .where('id', '=', id)
    .execute();
}

/** Takes name, address and note away. The row stays, as gifts of the books hang on it. */
export async function blankGiver(writer: Writer, id: string, at: string): Promise<void> {
  await writer
    .tables<GiversTables>()
    .updateTable('givers')
    .set({ name: '', email: null, note: '', sought: '', erased_at: at })
    .where('id', '=', id)
    .execute();
}

function giverFrom(row: GiversTables['givers']): Giver {
  return {
    ...{ id: row.id, name: row.name, email: row.email, note: row.note, mergedInto: row.merged_into },
    ...{ madeAt: row.made_at, erasedAt: row.erased_at },
  };
}
