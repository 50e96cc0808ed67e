import SqliteFile from 'better-sqlite3';
import type { Kysely } from 'kysely';
import { Halt } from '#platform/halt';
import { kyselyOver, SqliteConnection } from './sqlite-connection.ts';
import type { Database, Reader } from './words.ts';
import { createWriteQueue } from './write-queue.ts';

/** Opens (and makes, if there is none) the SQLite file at `path`: one writer, one reader beside it. */
export function openSqlite(path: string): Database {
  const { writing, reading } = connect(path);
  const queue = createWriteQueue(writing, kyselyOver(writing));
  const { kysely } = kyselyOver(reading);
  const reader: Reader = {
    engine: 'sqlite',
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    ask: async (query) => reading.ask(query),
  };
  return {
    ...reader,
    hasty: reader,
    write: queue.write,
    snapshot: (look) => lookAt(path, look),
    async close() {
      await queue.idle();
      reading.file.close();
      writing.file.close();
    },
  };
}

/** A handle of its own: the log is read as far as it reached at the first question. */
async function lookAt<Result>(path: string, look: (reader: Reader) => Promise<Result>): Promise<Result> {
  const connection = new SqliteConnection(path, { readonly: true });
  try {
    connection.file.exec('begin');
    connection.file.exec('select 1 from sqlite_master');
    const { kysely } = kyselyOver(connection);
    return await look({
      engine: 'sqlite',
      tables: <Tables>() => kysely as unknown as Kysely<Tables>,
      ask: async (query) => connection.ask(query),
    });
  } finally {
    connection.file.close();
  }
}

function connect(path: string) {
  try {
    const writing = new SqliteConnection(path, { readonly: false });
    return { writing, reading: new SqliteConnection(path, { readonly: true }) };
  } catch (failure) {
    if (!(failure instanceof SqliteFile.SqliteError)) throw failure;
    throw new Halt(
      `The database ${path} cannot be opened (${failure.code}). Is it Tidings' own, and may this user write it?`,
    );
  }
}
