import { type RawBuilder, sql } from 'kysely';
import type { Reader, Writer } from '#platform/database';

interface ChangesTable {
  changes: {
    id: number;
    name: string;
    /** PostgreSQL alone: the transaction in which it changed. */
    written_in: string;
  };
}

/** A moment of PostgreSQL's, by what was committed then: `pg_snapshot` as text. */
export type Moment = string;

/** Before anything was committed. */
export const BEGINNING: Moment = '1:1:';

/** Says that `name` changed. Returns the number of the change. */
export async function insertChange(writer: Writer, name: string): Promise<number> {
  const row = await writer
    .tables<ChangesTable>()
    .insertInto('changes')
    .values({ name } as ChangesTable['changes'])
    .returning('id')
    .executeTakeFirstOrThrow();
  return row.id;
}

/**
 * What was committed between a moment and now, on PostgreSQL: each change once, however long its transaction took, and
 * whatever numbers it has. Its transaction is committed now and was not then, which the database knows, and numbers do
 * not say: they are given when a row is written.
 */
export async function findChangesSince(
  reader: Reader,
  since: Moment,
): Promise<{ readonly now: Moment; readonly changes: readonly { id: number; name: string }[] }> {
  const then = sql`${since}::pg_snapshot`;
  const rows = await reader
    .tables<ChangesTable>()
    .selectFrom(sql<{ now: Moment }>`(select pg_current_snapshot()::text as now)`.as('moment'))
    .leftJoin('changes', (join) =>
      join
        // No transaction below was open then. One from above is of another server, whose rows were restored here.
        .on(sql<boolean>`changes.written_in >= pg_snapshot_xmin(${then})`)
        .on(sql<boolean>`changes.written_in < pg_snapshot_xmax(pg_current_snapshot())`)
        .on(sql<boolean>`not pg_visible_in_snapshot(changes.written_in, ${then})`),
    )
    .select(['moment.now', 'changes.id', 'changes.name'])
    .execute();
  const changes = rows.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
  return { now: rows[0]?.now ?? since, changes };
}

/** Forgets what was committed before that moment, all of it and nothing that was open then. */
export async function deleteChangesBefore(writer: Writer, moment: Moment): Promise<void> {
  const oldest: RawBuilder<string> = sql`pg_snapshot_xmin(${moment}::pg_snapshot)`;
  await writer.tables<ChangesTable>().deleteFrom('changes').where('written_in', '<', oldest).execute();
}
