import type { Kysely } from 'kysely';
import { kyselyOver, SqliteConnection } from './sqlite-connection.ts';
import type { Database } from './words.ts';
import { createWriteQueue } from './write-queue.ts';

/** Opens (and makes, if there is none) the SQLite file at `path`: one writer, one reader beside it. */
export function openSqlite(path: string): Database {
  const writing = new SqliteConnection(path, { readonly: false });
  const reading = new SqliteConnection(path, { readonly: true });
  const queue = createWriteQueue(writing, kyselyOver(writing));
  const reader = kyselyOver(reading);
  return {
    engine: 'sqlite',
    tables: <Tables>() => reader as unknown as Kysely<Tables>,
    write: queue.write,
    async close() {
      await queue.idle();
      reading.file.close();
      writing.file.close();
    },
  };
}
