import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import { createCarrying, MOST_AT_ONCE } from './carry-out.ts';
import { anythingDue, endTaking, findDeadLetters, insertOwed, oweAgain } from './store.ts';
import type { Outbox } from './words.ts';

const LOOK_EVERY = 1_000;

/**
 * The outbox (design, rule 3): what follows from a deed is owed in the deed's own transaction and carried out
 * at least once, with growing pauses after failures, until it is done or a dead letter.
 */
export function createOutbox(needs: { database: Database; clock: Clock; newId: NewId; log: Logger }): Outbox {
  const { database, clock, newId, log } = needs;
  const carrying = createCarrying(needs);
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<number> | undefined;
  let again = false;
  let running = false;
  let stopping = false;

  const carryOutDue = () => carrying.carryOutDue(() => !stopping);
  const unreadable = (failure: unknown) => log.error({ failure }, 'the outbox could not be read');

  /** One round at a time; whoever asks while one runs gets another after it. */
  async function wake(): Promise<void> {
    if (!running) return;
    if (round) {
      again = true;
      return;
    }
    do {
      again = false;
      try {
        round = carryOutDue();
        if ((await round) === MOST_AT_ONCE) again = true;
      } catch (failure) {
        unreadable(failure);
      } finally {
        round = undefined;
      }
    } while (again && running);
  }

  /** On SQLite this process is alone: what one before it had in hand when it died is due at once. */
  async function freeAbandoned(): Promise<void> {
    if (database.engine !== 'sqlite') return;
    await database.write((writer) => endTaking(writer, clock.now())).catch(unreadable);
  }

  async function lookAndWake(): Promise<void> {
    if (await anythingDue(database, clock.now()).catch(unreadable)) await wake();
  }

  return {
    async put(writer, consequence) {
      const now = instantOf(clock.now());
      await insertOwed(writer, {
        id: newId(),
        topic: consequence.topic,
        payload: JSON.stringify(consequence.payload),
        now,
        dueAt: consequence.notBefore ?? now,
      });
      writer.afterCommit(() => void wake());
    },
    on: carrying.on,
    start() {
      running = true;
      stopping = false;
      timer = setInterval(() => void lookAndWake(), LOOK_EVERY);
      timer.unref();
      void freeAbandoned().then(wake);
    },
    async stop() {
      running = false;
      stopping = true;
      clearInterval(timer);
      await round?.catch(() => 0);
      stopping = false;
    },
    async settle() {
      await round?.catch(() => 0);
      while ((await carryOutDue()) > 0);
    },
    deadLetters: () => findDeadLetters(database),
    revive: (id) => database.write((writer) => oweAgain(writer, id, instantOf(clock.now()))),
  };
}
