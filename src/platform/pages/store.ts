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
 * What was committed between a snapshot (`pg_snapshot` as text; nothing without one) and now, on PostgreSQL: each change
 * once, however long its transaction took, and whatever numbers it has. Its transaction is committed now and was not
 * then, which the database knows, and numbers do not say: they are given when a row is written.
 */
export async function findChangesSince(
  reader: Reader,
  since: string | undefined,
): Promise<{ server: string; snapshot: string; changes: { id: number; name: string }[] }> {
  const then = sql`${since ?? null}::pg_snapshot`;
  const started = sql`extract(epoch from pg_postmaster_start_time())::text`;
  const now = sql<{ server: string; snapshot: string }>`(select ${started} as server,
    pg_current_snapshot()::text as snapshot)`;
  const rows = await reader
    .tables<ChangesTable>()
    .selectFrom(now.as('moment'))
    .leftJoin('changes', (join) =>
      join
        // No transaction below was open then. One from above is of another server, whose rows were restored here.
        .on(sql<boolean>`changes.written_in >= pg_snapshot_xmin(${then})`)
        .on(sql<boolean>`changes.written_in < pg_snapshot_xmax(pg_current_snapshot())`)
        .on(sql<boolean>`not pg_visible_in_snapshot(changes.written_in, ${then})`),
    )
    .select(['moment.server', 'moment.snapshot', 'changes.id', 'changes.name'])
    .execute();
  const [first] = rows;
  if (first === undefined) throw new Error('PostgreSQL did not say what is committed.');
  const changes = rows.flatMap(({ id, name }) => (id === null || name === null ? [] : [{ id, name }]));
  return { server: first.server, snapshot: first.snapshot, changes };
}

/** Forgets what was committed before that snapshot, all of it and nothing that was open then. */
export async function deleteChangesBefore(writer: Writer, snapshot: string): Promise<void> {
  const oldest: RawBuilder<string> = sql`pg_snapshot_xmin(${snapshot}::pg_snapshot)`;
  await writer.tables<ChangesTable>().deleteFrom('changes').where('written_in', '<', oldest).execute();
}
