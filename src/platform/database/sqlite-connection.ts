import SqliteFile from 'better-sqlite3';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  type LimitNode,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely';
import { forgetOldest } from '#platform/memory';

const KEPT_STATEMENTS = 600;
/**
 * Pages that a handle holds in memory, in kilobytes. Pages are drawn from much of the file; what is written lies close
 * together, and an import would fill any room without being faster for it.
 */
const READING_CACHE = 65_536;
const WRITING_CACHE = 16_384;
/** Of 4 KB: how long the log may grow. What is written again and again is then copied into the file rarely. */
const PAGES_IN_WAL = 4_000;

/** One handle on a SQLite file, with its prepared statements. Runs synchronously, answers in a microtask. */
export class SqliteConnection implements DatabaseConnection {
  readonly file: SqliteFile.Database;
  readonly #statements = new Map<string, Prepared>();

  constructor(path: string, options: { readonly: boolean }) {
    this.file = new SqliteFile(path, options);
    this.file.pragma('busy_timeout = 5000');
    this.file.pragma('foreign_keys = ON');
    this.file.pragma(`cache_size = -${options.readonly ? READING_CACHE : WRITING_CACHE}`);
    this.file.pragma('temp_store = MEMORY');
    if (!options.readonly) {
      this.file.pragma('journal_mode = WAL');
      this.file.pragma('synchronous = FULL');
      this.file.pragma(`wal_autocheckpoint = ${PAGES_IN_WAL}`);
    }
  }

  async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
    const prepared = this.#prepared(query.sql);
    if (prepared.columns) return { rows: rowsOf<Row>(prepared, query.parameters) };
    const { changes } = prepared.statement.run(query.parameters);
    return { rows: [], numAffectedRows: BigInt(changes) };
  }

  /** The rows that a query answers with; none where it only writes. */
  ask<Row>(query: CompiledQuery<Row>): Row[] {
    const prepared = this.#prepared(query.sql);
    if (prepared.columns) return rowsOf(prepared, query.parameters);
    prepared.statement.run(query.parameters);
    return [];
  }

  /** A statement that asks for nothing and is given nothing. */
  run(sql: string): void {
    this.#prepared(sql).statement.run();
  }

  // biome-ignore lint/correctness/useYield: the interface asks for a generator, and none is offered.
  async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
    throw new Error('Reading in a stream is not offered: read in pages, so that writers never wait.');
  }

  #prepared(sql: string): Prepared {
    const known = this.#statements.get(sql);
    if (known) return known;
    const prepared = preparedFrom(this.file.prepare(sql));
    this.#statements.set(sql, prepared);
    forgetOldest(this.#statements, KEPT_STATEMENTS);
    return prepared;
  }
}

interface Prepared {
  readonly statement: SqliteFile.Statement;
  /** The names of what it answers with; nothing where it only writes. */
  columns: readonly string[] | undefined;
}

function preparedFrom(statement: SqliteFile.Statement): Prepared {
  if (!statement.reader) return { statement, columns: undefined };
  return { statement: statement.raw(true), columns: namesOf(statement) };
}

function namesOf(statement: SqliteFile.Statement): readonly string[] {
  return statement.columns().map(({ name }) => name);
}

/** Rows come as lists: the library takes twice as long to give them as objects. */
function rowsOf<Row>(prepared: Prepared, parameters: readonly unknown[]): Row[] {
  const { statement } = prepared;
  const lists = statement.all(parameters) as unknown[][];
  // A migration that came between: `select *` has other columns than when it was prepared.
  if (lists[0] && lists[0].length !== prepared.columns?.length) prepared.columns = namesOf(statement);
  const columns = prepared.columns ?? [];
  return lists.map((list) => {
    const row: Record<string, unknown> = {};
    for (const [at, column] of columns.entries()) row[column] = list[at];
    return row as Row;
  });
}

/** Kysely over one connection, and how a deed borrows it. */
export interface SqliteKysely {
  readonly kysely: Kysely<unknown>;
  /** The same for one deed: `stillOpen` is asked before each statement, and throws once the deed has ended. */
  lend(stillOpen: () => void): Kysely<unknown>;
}

/** Kysely over one connection. Transactions are not Kysely's matter here: the write queue opens and ends them. */
export function kyselyOver(connection: SqliteConnection): SqliteKysely {
  const dialect: Dialect = {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => driverOf(connection),
    createIntrospector: (db) => new SqliteIntrospector(db),
    createQueryCompiler: () => new LimitsWritten(),
  };
  const driver = dialect.createDriver();
  const kysely = new Kysely<unknown>({ dialect });
  return {
    kysely,
    lend(stillOpen) {
      const executor = kysely.getExecutor().withConnectionProvider({
        async provideConnection(consumer) {
          stillOpen();
          return consumer(connection);
        },
      });
      return new Kysely<unknown>({ config: { dialect }, dialect, driver, executor });
    },
  };
}

/** SQLite plans a statement anew whenever a bound LIMIT is given its value, so the number is written out. */
class LimitsWritten extends SqliteQueryCompiler {
  protected override visitLimit(node: LimitNode): void {
    const { limit } = node;
    if (ValueNode.is(limit) && Number.isSafeInteger(limit.value)) this.append(`limit ${limit.value}`);
    else super.visitLimit(node);
  }
}

function driverOf(connection: SqliteConnection): Driver {
  const noTransactions = async (): Promise<void> => {
    throw new Error('Use database.write: it is the only place where a transaction begins.');
  };
  return {
    init: async () => {},
    acquireConnection: async () => connection,
    beginTransaction: noTransactions,
    commitTransaction: noTransactions,
    rollbackTransaction: noTransactions,
    releaseConnection: async () => {},
    destroy: async () => {
      connection.file.close();
    },
  };
}
