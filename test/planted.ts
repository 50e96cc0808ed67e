import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { sql } from 'kysely';
import type { Database } from '#platform/database';
import type { Room } from './a-newsroom.ts';

interface Column {
  readonly table: string;
  readonly name: string;
  readonly type: string;
}

/** Every column of every table as the engine names it, without the tables that an engine keeps for itself. */
export async function everyColumn(database: Database): Promise<readonly Column[]> {
  const query =
    database.engine === 'sqlite'
      ? sql<Column>`select tables.name as "table", columns.name, columns.type
          from pragma_table_list as tables join pragma_table_info(tables.name) as columns
          where tables.schema = 'main' and tables.type in ('table', 'virtual') and tables.name not like 'sqlite\\_%' escape '\\'`
      : sql<Column>`select table_name as "table", column_name as name, data_type as type
          from information_schema.columns where table_schema = current_schema()`;
  return (await query.execute(database.tables())).rows;
}

/** What a planted column says: it can be looked for in what leaves. */
export const PLANTED = 'PLANTED-SECRET';

/** As a column of a planted row says which one it is. */
export const plantedIn = ({ table, name }: Pick<Column, 'table' | 'name'>) => `${PLANTED} ${table}.${name}`;

/** Adds a row to a table, with `text` in its columns of text, past all that keeps tables right. */
export async function plantRow(
  room: Room,
  table: string,
  text: (column: Column) => string = plantedIn,
): Promise<void> {
  const columns = await everyColumn(room.database);
  const own = columns.filter((column) => column.table === table);
  const values = own.map((column) => (/int/i.test(column.type) ? '7' : `'${text(column)}'`));
  const names = own.map(({ name }) => `"${name}"`);
  const evenCounted = room.engine === 'postgres' ? 'overriding system value' : '';
  await unguarded(room, `insert into ${table} (${names.join()}) ${evenCounted} values (${values.join()})`);
}

/** Has each row of a table say in these columns which one it is. */
export async function plantColumns(
  room: Room,
  table: string,
  { columns, key }: { readonly columns: readonly string[]; readonly key: string },
): Promise<void> {
  for (const column of columns) {
    await unguarded(
      room,
      `update ${table} set "${column}" = '${plantedIn({ table, name: column })} ' || "${key}"`,
    );
  }
}

/** Writes without foreign keys being asked. */
async function unguarded({ database, folder }: Room, statement: string): Promise<void> {
  if (database.engine === 'sqlite') {
    const file = new SqliteFile(join(folder, 'tidings.sqlite'));
    file.pragma('foreign_keys = OFF');
    file.exec(statement);
    file.close();
    return;
  }
  await database.write(async (writer) => {
    await sql`set local session_replication_role = replica`.execute(writer.tables());
    await sql.raw(statement).execute(writer.tables());
  });
}
