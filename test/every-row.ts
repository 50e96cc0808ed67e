import { sql } from 'kysely';
import type { Room } from './a-newsroom.ts';

/** Every row of every table as JSON, to look for what must not stand there, or to see that nothing changed. */
export async function everyRow({ database }: Pick<Room, 'database'>): Promise<string> {
  const tables = database.tables();
  const names =
    database.engine === 'sqlite'
      ? sql<{
          name: string;
        }>`select name from sqlite_master where type = 'table' and name not like 'sqlite_%' order by name`
      : sql<{
          name: string;
        }>`select tablename as name from pg_tables where schemaname = current_schema() order by tablename`;
  const seen: Record<string, unknown> = {};
  for (const { name } of (await names.execute(tables)).rows) {
    const { rows } = await sql`select * from ${sql.table(name)}`.execute(tables);
    seen[name] = rows.map((row) => JSON.stringify(row)).sort();
  }
  return JSON.stringify(seen);
}
