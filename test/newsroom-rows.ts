import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { sql } from 'kysely';
import { type Database, openPostgres, openSqlite } from '#platform/database';

/** Where a newsroom that runs in a process of its own has its data. */
export interface NewsroomData {
  readonly folder: string;
  /** Of its PostgreSQL database; undefined: a file in the folder. */
  readonly url: string | undefined;
}

/** What stands in the database of a newsroom, read past it. */
export async function rowsAt<Row>({ folder, url }: NewsroomData, query: string): Promise<readonly Row[]> {
  return url === undefined ? rowsInFile<Row>(folder, query) : rowsIn<Row>(url, query);
}

/** The same of a newsroom on SQLite, at once. */
export function rowsInFile<Row>(folder: string, query: string): readonly Row[] {
  const file = new SqliteFile(join(folder, 'tidings.sqlite'), { readonly: true });
  try {
    return file.prepare(query).all() as Row[];
  } finally {
    file.close();
  }
}

/** Opens it beside the newsroom, for as long as something is looked at. */
export async function lookAt<Found>(
  { folder, url }: NewsroomData,
  look: (database: Database) => Promise<Found>,
): Promise<Found> {
  const database = url === undefined ? openSqlite(join(folder, 'tidings.sqlite')) : await openPostgres(url);
  try {
    return await look(database);
  } finally {
    await database.close();
  }
}

/**
 * What a process on PostgreSQL that was killed had begun to carry out waits for a minute, as that process might still
 * be there: as if it had gone by.
 */
export async function endWaiting({ url }: NewsroomData): Promise<void> {
  if (url !== undefined) await rowsIn(url, 'update outbox set taken_until = null');
}

async function rowsIn<Row>(url: string, query: string): Promise<readonly Row[]> {
  const asked = sql<Row>`${sql.raw(query)}`;
  return lookAt({ folder: '', url }, async (database) => (await asked.execute(database.tables())).rows);
}
