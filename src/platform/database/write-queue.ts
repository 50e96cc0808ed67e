import type { Kysely } from 'kysely';
import { carryOut } from './after-commit.ts';
import type { SqliteConnection, SqliteKysely } from './sqlite-connection.ts';
import type { Writer } from './words.ts';

const MOST_IN_ONE_COMMIT = 256;

interface Waiting {
  /** Carries the deed out inside the open transaction; says whether it succeeded. */
  readonly perform: () => Promise<boolean>;
  /** After the commit, or when it failed. */
  readonly answer: (failure?: unknown) => void;
}

/**
 * The one writer of a SQLite file. Deeds that wait together share one `BEGIN IMMEDIATE … COMMIT`, strictly
 * one after another, each in its own savepoint, and none is answered before the commit: the disk's fsync,
 * by far the dearest part, is paid once for all of them.
 *
 * Between two commits the queue yields to the event loop, or a flood of writes would starve the readers.
 */
export function createWriteQueue(connection: SqliteConnection, { lend }: SqliteKysely) {
  const waiting: Waiting[] = [];
  let draining: Promise<void> | undefined;
  const run = (sql: string) => connection.run(sql);

  async function drain(): Promise<void> {
    while (waiting.length > 0) {
      await nextTurn();
      await commitTogether(waiting.splice(0, MOST_IN_ONE_COMMIT));
    }
    draining = undefined;
  }

  async function commitTogether(batch: readonly Waiting[]): Promise<void> {
    try {
      run('begin immediate');
      for (const one of batch) await inSavepoint(one);
      run('commit');
    } catch (failure) {
      if (connection.file.inTransaction) run('rollback');
      for (const one of batch) one.answer(failure);
      return;
    }
    for (const one of batch) one.answer();
  }

  async function inSavepoint(one: Waiting): Promise<void> {
    run('savepoint deed');
    if (!(await one.perform())) run('rollback to deed');
    run('release deed');
  }

  function write<Result>(deed: (writer: Writer) => Promise<Result>): Promise<Result> {
    return new Promise<Result>((resolve, reject) => {
      const lent = lendWriter(connection, lend);
      let outcome: { readonly result: Result } | { readonly failure: unknown } | undefined;
      waiting.push({
        async perform() {
          try {
            outcome = { result: await withoutWaiting(deed(lent.writer)) };
            return true;
          } catch (failure) {
            outcome = { failure };
            return false;
          } finally {
            lent.takeBack();
          }
        },
        answer(failure) {
          if (failure !== undefined || outcome === undefined) return reject(failure);
          if ('failure' in outcome) return reject(outcome.failure);
          try {
            carryOut(lent.consequences);
            resolve(outcome.result);
          } catch (fault) {
            reject(fault);
          }
        },
      });
      draining ??= drain();
    });
  }

  return {
    write,
    /** Resolves when nothing waits any more. */
    async idle(): Promise<void> {
      await draining;
    },
  };
}

/** A writer for one deed. What the deed has kept of it is worth nothing once it is taken back. */
function lendWriter(connection: SqliteConnection, lend: SqliteKysely['lend']) {
  let ended = false;
  const stillOpen = () => {
    if (ended) throw new Error('This deed has ended: its writer can write no more.');
  };
  const consequences: (() => void)[] = [];
  let kysely: Kysely<unknown> | undefined;
  const writer: Writer = {
    engine: 'sqlite',
    tables: <Tables>() => {
      kysely ??= lend(stillOpen);
      return kysely as unknown as Kysely<Tables>;
    },
    ask: async (query) => {
      stillOpen();
      return connection.ask(query);
    },
    afterCommit: (then) => {
      stillOpen();
      consequences.push(then);
    },
  };
  return {
    writer,
    consequences,
    takeBack: () => {
      ended = true;
    },
  };
}

/**
 * The result of `deed`; a failure as soon as it awaits something other than the database, since all others
 * wait for it. SQLite answers in microtasks, so whatever outlives a turn of the event loop is such a wait: a
 * timer, a file, a second `write` inside the first, which could never begin.
 */
function withoutWaiting<Result>(deed: Promise<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    const turn = setImmediate(() =>
      reject(new Error('Inside database.write nothing but the database may be awaited.')),
    );
    const inTime = () => clearImmediate(turn);
    deed.then(resolve, reject).finally(inTime);
  });
}

function nextTurn(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
