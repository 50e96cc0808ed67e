import type { Clock } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import { KEPT_FOR, type Moment, mayHaveMissed } from './missed.ts';
import type { ChangeFeed } from './pages.ts';
import { deleteChangesBefore, findChangesSince, insertChange } from './store.ts';

/** Milliseconds. */
const LOOK_EVERY = 400;
const COMPLAIN_EVERY = 60_000;

/** On SQLite there is one process, and nobody else to tell. */
export const noOtherProcess: ChangeFeed = { publish: async () => {}, start: () => {}, stop: () => {} };

/** The changes table of PostgreSQL, polled: each process sees the others' changes within half a second. */
export function createChangeFeed(
  { database, clock, log }: { database: Database; clock: Clock; log: Logger },
  { lookEvery = LOOK_EVERY } = {},
): ChangeFeed {
  if (database.engine === 'sqlite') return noOtherProcess;
  /** What this process committed, and so has followed already. */
  const own = new Set<number>();
  /** Until when everything was heard. */
  let last: Moment | undefined;
  /** What was committed before it will be forgotten. */
  let longAgo: Moment | undefined;
  let isLooking = false;
  /** When it was last said that nothing is heard; undefined while the changes are heard. */
  let complained: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  async function look(onChange: (name: string) => void, onAll: () => void): Promise<void> {
    const at = clock.now().getTime();
    const { changes, ...found } = await findChangesSince(database.hasty, last?.snapshot);
    const now = { ...found, at };
    const before = last;
    last = now;
    if (before === undefined || mayHaveMissed(before, now)) {
      if (before) log.warn('changes may have been missed: everything is read anew');
      own.clear();
      longAgo = now;
      onAll();
    } else {
      for (const { id, name } of changes) if (!own.delete(id)) onChange(name);
      forgetOld(now);
    }
  }

  function forgetOld(now: Moment): void {
    const old = longAgo ?? now;
    if (now.at - old.at < KEPT_FOR) return;
    longAgo = now;
    // One that was heard before we knew it as our own would be kept for ever.
    own.clear();
    // Nobody waits for it: a deed has more patience than a look.
    database
      .write((writer) => deleteChangesBefore(writer, old.snapshot))
      .catch((failure: unknown) => log.error({ failure }, 'old changes could not be forgotten'));
  }

  /** Not at each look: a server that is away for an hour would fill the log. */
  function complain(failure: unknown): void {
    const at = clock.now().getTime();
    // Either way: clocks are also put back.
    if (complained !== undefined && Math.abs(at - complained) < COMPLAIN_EVERY) return;
    complained = at;
    log.error({ failure }, 'the changes table could not be read');
  }

  function endComplaint(): void {
    if (complained === undefined) return;
    complained = undefined;
    log.info('the changes are heard again');
  }

  /** One at a time: it ends, as the database is asked hastily, and none that ends late can put `last` back. */
  function lookOnce(onChange: (name: string) => void, onAll: () => void): void {
    if (isLooking) return;
    isLooking = true;
    look(onChange, onAll)
      .then(endComplaint)
      .catch(complain)
      .finally(() => {
        isLooking = false;
      });
  }

  return {
    async publish(writer, name) {
      const id = await insertChange(writer, name);
      writer.afterCommit(() => own.add(id));
    },
    start(onChange, onAll) {
      lookOnce(onChange, onAll);
      timer = setInterval(() => lookOnce(onChange, onAll), lookEvery);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
