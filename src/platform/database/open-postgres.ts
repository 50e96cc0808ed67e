import {
  type CompiledQuery,
  Kysely,
  PostgresDialect,
  type PostgresPool,
  type PostgresPoolClient,
} from 'kysely';
import { carryOut } from './after-commit.ts';
import {
  askingByName,
  type Client,
  createStatementNames,
  isWorthNothing,
  type StatementNames,
} from './named-statements.ts';
import type { Database, Writer } from './words.ts';

const INT8 = 20;
const MOST_CONNECTIONS = 10;
/** How long a deed waits for a connection, and who is hasty for an answer, in milliseconds. */
const PATIENCE = 10_000;
/** After how many milliseconds of silence TCP asks whether the server is still there. */
const SILENCE = 10_000;
/** Serialisation failure and deadlock: the server asks to try again (PostgreSQL manual, appendix A). */
const TRY_AGAIN = new Set(['40001', '40P01']);
const TRIES = 4;

/**
 * Opens the pools of connections to the PostgreSQL database at `url`. Its client is loaded here and not before: a
 * newsroom on SQLite has no use for it.
 */
export async function openPostgres(url: string, { patience = PATIENCE } = {}): Promise<Database> {
  const { default: pg } = await import('pg');
  const types = {
    getTypeParser: (oid: number, format?: 'text' | 'binary') =>
      oid === INT8 ? Number : pg.types.getTypeParser(oid, format as 'text'),
  };
  function openPool(max: number, { pipeline }: { pipeline: boolean }) {
    const pool = new pg.Pool({
      connectionString: url,
      max,
      connectionTimeoutMillis: patience,
      pipeline,
      keepAlive: true,
      keepAliveInitialDelayMillis: SILENCE,
      types,
    });
    // A connection that breaks is replaced by the pool; the deed that has it meets its error itself. Without anybody
    // who hears of it, the process would end.
    pool.on('error', () => {});
    pool.on('connect', (client) => client.on('error', () => {}));
    return pool;
  }
  const names = createStatementNames();
  const kyselyOver = (one: PostgresPool) =>
    new Kysely<unknown>({ dialect: new PostgresDialect({ pool: one }) });
  const kysely = kyselyOver(namingPool(openPool(MOST_CONNECTIONS, { pipeline: true }), names));
  // A connection of its own: all others may be in the hands of deeds that wait without end. It begins no transaction,
  // and can be cut as long as nothing waits behind what was asked.
  const hasty = kyselyOver(namingPool(openPool(1, { pipeline: false }), names, patience));

  async function once<Result>(deed: (writer: Writer) => Promise<Result>): Promise<Result> {
    const consequences: (() => void)[] = [];
    const result = await kysely.transaction().execute((transaction) =>
      deed({
        ...asking(transaction),
        afterCommit: (then) => {
          consequences.push(then);
        },
      }),
    );
    carryOut(consequences);
    return result;
  }

  return {
    ...asking(kysely),
    hasty: asking(hasty),
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
        .execute((transaction) => look(asking(transaction))),
    async close() {
      await Promise.all([kysely.destroy(), hasty.destroy()]);
    },
  };
}

function asking(kysely: Kysely<unknown>) {
  return {
    engine: 'postgres' as const,
    tables: <Tables>() => kysely as unknown as Kysely<Tables>,
    ask: async <Row>(query: CompiledQuery<Row>) => (await kysely.executeQuery(query)).rows,
  };
}

/**
 * The pool as Kysely sees it: each of its connections asks by the same names. With `patience` nobody has one for longer
 * than so many milliseconds: what is asked then fails, and the pool opens another in its place.
 */
function namingPool(
  pool: { connect(): Promise<Client>; end(): Promise<void> },
  names: StatementNames,
  patience?: number,
): PostgresPool {
  const known = new WeakMap<Client, PostgresPoolClient>();
  return {
    async connect() {
      const client = await pool.connect();
      const asking = known.get(client) ?? (askingByName(client, names) as PostgresPoolClient);
      known.set(client, asking);
      if (patience === undefined) return asking;
      const timer = setTimeout(() => void client.end(), patience);
      return {
        query: asking.query,
        release() {
          clearTimeout(timer);
          asking.release();
        },
      } as PostgresPoolClient;
    },
    end: () => pool.end(),
  };
}

function sqlState(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : '';
}
