import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import type { ChangeFeed } from './pages.ts';
import { BEGINNING, deleteChangesBefore, findChangesSince, insertChange, type Moment } from './store.ts';

/** Milliseconds. */
const LOOK_EVERY = 400;
/** Each so many looks, half an hour, what all processes have heard by then is forgotten. */
const LOOKS_KEPT = 4_500;

/** On SQLite there is one process, and nobody else to tell. */
export const noOtherProcess: ChangeFeed = { publish: async () => {}, start: () => {}, stop: () => {} };

/** The changes table of PostgreSQL, polled: each process sees the others' changes within half a second. */
export function createChangeFeed(
  database: Database,
  log: Logger,
  { lookEvery = LOOK_EVERY, looksKept = LOOKS_KEPT } = {},
): ChangeFeed {
  if (database.engine === 'sqlite') return noOtherProcess;
  /** What this process committed, and so has followed already. */
  const own = new Set<number>();
  let last: Moment = BEGINNING;
  let looks = 0;
  let longAgo: Moment = BEGINNING;
  let isLooking = false;
  let timer: NodeJS.Timeout | undefined;

  async function look(onChange: (name: string) => void): Promise<void> {
    const { now, changes } = await findChangesSince(database, last);
    last = now;
    for (const { id, name } of changes) if (!own.delete(id)) onChange(name);
    looks += 1;
    if (looks % looksKept !== 0) return;
    const before = longAgo;
    longAgo = now;
    // One that was heard before we knew it as our own would be kept for ever.
    own.clear();
    await database.write((writer) => deleteChangesBefore(writer, before));
  }

  function lookOnce(onChange: (name: string) => void): void {
    if (isLooking) return;
    isLooking = true;
    look(onChange)
      .catch((failure: unknown) => log.error({ failure }, 'the changes table could not be read'))
      .finally(() => {
        isLooking = false;
      });
  }

  return {
    async publish(writer, name) {
      const id = await insertChange(writer, name);
      writer.afterCommit(() => own.add(id));
    },
    start(onChange) {
      lookOnce(onChange);
      timer = setInterval(() => lookOnce(onChange), lookEvery);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
