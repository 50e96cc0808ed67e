import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import type { ChangeFeed } from './pages.ts';
import { deleteChangesBefore, findChangesAfter, insertChange } from './store.ts';

const LOOK_EVERY = 400;
/** A row may be committed after one with a higher number: so many numbers back are looked at again. */
const LOOK_BACK = 500;
const ROWS_KEPT = 20_000;

/** On SQLite there is one process, and nobody else to tell. */
export const noOtherProcess: ChangeFeed = { publish: async () => {}, start: () => {}, stop: () => {} };

/** The changes table of PostgreSQL, polled: each process sees the others' changes within half a second. */
export function createChangeFeed(database: Database, log: Logger): ChangeFeed {
  if (database.engine === 'sqlite') return noOtherProcess;
  const seen = new Set<number>();
  let highest = 0;
  let timer: NodeJS.Timeout | undefined;

  async function look(onChange: (name: string) => void): Promise<void> {
    const rows = await findChangesAfter(database, highest - LOOK_BACK);
    for (const row of rows) {
      highest = Math.max(highest, row.id);
      if (seen.has(row.id)) continue;
      seen.add(row.id);
      onChange(row.name);
    }
    for (const id of seen) if (id <= highest - LOOK_BACK) seen.delete(id);
  }

  return {
    async publish(writer, name) {
      const id = await insertChange(writer, name);
      writer.afterCommit(() => seen.add(id)); // this process has followed its own change already
      if (id % 1_000 === 0) await deleteChangesBefore(writer, id - ROWS_KEPT);
    },
    start(onChange) {
      const failed = (failure: unknown) => log.error({ failure }, 'the changes table could not be read');
      void look(onChange).catch(failed);
      timer = setInterval(() => void look(onChange).catch(failed), LOOK_EVERY);
      timer.unref();
    },
    stop: () => clearInterval(timer),
  };
}
