import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inject } from 'vitest';
import { manualClock } from '#platform/clock';
import { type Database, migrate, openPostgres, openSqlite, pendingMigrations } from '#platform/database';
import { allMigrations } from '../src/all-migrations.ts';
import { type FreshDatabase, freshDatabase } from './postgres-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/*
 * Databases with all tables and nothing in them. They are migrated once a worker and copied from then on: a
 * hundred rooms would else carry out a hundred times what `migrate.deed.test.ts` proves.
 */

let sqliteBytes: Promise<Buffer> | undefined;
let postgresName: Promise<string> | undefined;

/** Puts a newsroom's SQLite file into its data folder. */
export async function migratedSqlite(folder: string): Promise<void> {
  sqliteBytes ??= makeSqlite();
  writeFileSync(join(folder, 'tidings.sqlite'), await sqliteBytes);
}

/** A newsroom's database on the PostgreSQL server that tests share. */
export async function migratedPostgres(): Promise<FreshDatabase> {
  postgresName ??= makePostgres();
  return freshDatabase(inject('postgresUrl'), await postgresName);
}

async function makeSqlite(): Promise<Buffer> {
  const folder = temporaryFolder();
  const file = join(folder, 'tidings.sqlite');
  await migrateAll(openSqlite(file));
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** Returns the name of the database, to which nobody is connected any more. */
async function makePostgres(): Promise<string> {
  const { url } = await freshDatabase(inject('postgresUrl'));
  await migrateAll(await openPostgres(url));
  return new URL(url).pathname.slice(1);
}

async function migrateAll(database: Database): Promise<void> {
  await migrate(database, await pendingMigrations(database, allMigrations), manualClock('2026-03-10'));
  await database.close();
}
