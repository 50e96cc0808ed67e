import { type Clock, instantOf, laterBy } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import type { Outbox } from './words.ts';

/** What is kept for a time and then forgotten. */
export interface Outliving {
  /** Owed at the time at which something has been kept for long enough. */
  readonly topic: string;
  /** For how long, in milliseconds. */
  readonly kept: number;
  /** All that comes within so many milliseconds is forgotten together: each plan of its own would cost a commit. */
  readonly step: number;
  /** Forgets what came before this instant. */
  forget(writer: Writer, before: string): Promise<void>;
}

/**
 * Forgets in time what is kept, as the outbox owes it. Returns what plans that for what comes now: with the deed that
 * keeps it, or after it in a deed of its own.
 */
export function forgetInTime(
  { topic, kept, step, forget }: Outliving,
  needs: {
    readonly database: Database;
    readonly clock: Clock;
    readonly outbox: Pick<Outbox, 'put' | 'on'>;
  },
): (within: Writer | Database) => Promise<void> {
  const { database, clock, outbox } = needs;
  outbox.on(topic, () => database.write((writer) => forget(writer, laterBy(clock.now(), -kept))));
  let planned = Number.NaN;
  return async (within) => {
    const now = Math.floor(clock.now().getTime() / step);
    if (now === planned) return;
    const plan = async (writer: Writer) => {
      const notBefore = instantOf(new Date((now + 1) * step + kept));
      await outbox.put(writer, { topic, payload: {}, notBefore });
      writer.afterCommit(() => {
        planned = now;
      });
    };
    await ('write' in within ? within.write(plan) : plan(within));
  };
}
