import { sql } from 'kysely';
import { type Clock, instantOf } from '#platform/clock';
import { Halt } from '#platform/halt';
import { lockByName } from './named-lock.ts';
import type { Database, Migration, Writer } from './words.ts';

interface MigrationsTable {
  migrations: { name: string; applied_at: string };
}

/** Whoever holds it migrates; other processes wait. */
const MIGRATION_LOCK = 'migrations';

/** The migrations of `all` that this database has not had yet, in order. Throws `Halt` for a newer database. */
export async function pendingMigrations(
  database: Database,
  all: readonly Migration[],
): Promise<readonly Migration[]> {
  await database.write(async (writer) => {
    await lockByName(writer, MIGRATION_LOCK);
    await sql`create table if not exists migrations (name text primary key, applied_at text not null)`.execute(
      writer.tables(),
    );
  });
  const applied = await database.tables<MigrationsTable>().selectFrom('migrations').select('name').execute();
  const names = new Set(all.map((one) => one.name));
  const unknown = applied.find((row) => !names.has(row.name));
  if (unknown) {
    throw new Halt(
      `This data was written by a newer Tidings (it has "${unknown.name}"). Start that version, or restore a backup made before it.`,
    );
  }
  const done = new Set(applied.map((row) => row.name));
  return all.filter((one) => !done.has(one.name));
}

/** Applies `pending`, each in a transaction of its own. Safe when several processes start at once. */
export async function migrate(
  database: Database,
  pending: readonly Migration[],
  clock: Clock,
): Promise<void> {
  for (const migration of pending) {
    await database.write(async (writer) => {
      await lockByName(writer, MIGRATION_LOCK);
      if (await alreadyApplied(writer, migration)) return;
      const text = typeof migration.sql === 'string' ? migration.sql : migration.sql(writer.engine);
      for (const statement of statementsOf(text)) await sql.raw(statement).execute(writer.tables());
      await writer
        .tables<MigrationsTable>()
        .insertInto('migrations')
        .values({ name: migration.name, applied_at: instantOf(clock.now()) })
        .execute();
    });
  }
}

async function alreadyApplied(writer: Writer, migration: Migration): Promise<boolean> {
  const row = await writer
    .tables<MigrationsTable>()
    .selectFrom('migrations')
    .select('name')
    .where('name', '=', migration.name)
    .executeTakeFirst();
  return row !== undefined;
}

/** Splits at semicolons that end a line; a statement that holds one inside (a trigger) ends with `;;` instead. */
function statementsOf(text: string): string[] {
  const separator = text.includes(';;') ? /;;\s*(?:\n|$)/ : /;\s*(?:\n|$)/;
  return text
    .split(separator)
    .map((statement) => statement.trim())
    .filter((statement) => statement !== '');
}
