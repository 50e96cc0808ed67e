import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import { carryOut } from './after-commit.ts';
import { askingByName, type Client, createStatementNames, isWorthNothing } from './named-statements.ts';
import type { Database, Writer } from './words.ts';

const INT8 = 20;
const MOST_CONNECTIONS = 10;
/** How long a deed waits for a connection, in milliseconds. */
const PATIENCE = 10_000;
/** Serialisation failure and deadlock: the server asks to try again (PostgreSQL manual, appendix A). */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 4;

/**
 * Opens a pool of connections to the PostgreSQL database at `url`. Its client is loaded here and not before: a
 * newsroom on SQLite has no use for it.
 */
export async function openPostgres(url: string): Promise<Database> {
  const { default: pg } = await import('pg');
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  const pool = new pg.Pool({
    connectionString: url,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: PATIENCE,
    types,
  });
  // A connection that breaks while idle is replaced by the pool; the deed that needs one meets its error itself.
  pool.on('error', () => {});
  const kysely = new Kysely<unknown>({ dialect: new PostgresDialect({ pool: namingPool(pool) }) });

  async function once<Result>(deed: (writer: Writer) => Promise<Result>): Promise<Result> {
    const consequences: (() => void)[] = [];
    const result = await kysely.transaction().execute((transaction) =>
      deed({
        engine: 'postgres',
        tables: <Tables>() => transaction as unknown as Kysely<Tables>,
        ask: async (query) => (await transaction.executeQuery(query)).rows,
        afterCommit: (then) => {
          consequences.push(then);
        },
      }),
    );
    carryOut(consequences);
    return result;
  }

  return {
    engine: 'postgres',
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    ask: async (query) => (await kysely.executeQuery(query)).rows,
    async write(deed) {
      for (let attempt = 1; ; attempt += 1) {
        try {
          return await once(deed);
        } catch (failure) {
          const mayPass = TRY_AGAIN.has(sqlState(failure)) || isWorthNothing(failure);
          if (attempt === TRIES || !mayPass) throw failure;
        }
      }
    },
    snapshot: (look) =>
      kysely
        .transaction()
        .setIsolationLevel('repeatable read')
        .setAccessMode('read only')
        .execute((transaction) =>
          look({
            engine: 'postgres',
            tables: <Tables>() => transaction as unknown as Kysely<Tables>,
            ask: async (query) => (await transaction.executeQuery(query)).rows,
          }),
        ),
    close: () => kysely.destroy(),
  };
}

/** The pool as Kysely sees it: each of its connections asks by the same names. */
function namingPool(pool: { connect(): Promise<Client>; end(): Promise<void> }): PostgresPool {
  const names = createStatementNames();
  const known = new WeakMap<Client, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const asking = known.get(client) ?? (askingByName(client, names) as PostgresPoolClient);
      known.set(client, asking);
      return asking;
    },
    end: () => pool.end(),
  };
}

function sqlState(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}
