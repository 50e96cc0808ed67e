import { type Clock, instantOf, laterBy, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import {
  anythingDue,
  deleteDone,
  findDeadLetters,
  insertOwed,
  type Owed,
  oweAgain,
  putOff,
  takeDue,
} from './store.ts';
import type { ConsequenceHandler, Outbox } from './words.ts';

const MOST_AT_ONCE = 100;
const LEASE = 60_000;
const LOOK_EVERY = 1_000;

/**
 * The outbox (design, rule 3): what follows from a deed is owed in the deed's own transaction and carried out
 * at least once, with growing pauses after failures, until it is done or a dead letter.
 */
export function createOutbox(needs: { database: Database; clock: Clock; newId: NewId; log: Logger }): Outbox {
  const { database, clock, newId, log } = needs;
  const handlers = new Map<string, ConsequenceHandler>();
  let timer: NodeJS.Timeout | undefined;
  let round: Promise<number> | undefined;
  let again = false;
  let running = false;

  async function carryOutDue(): Promise<number> {
    const owed = await takeDue(database, {
      now: clock.now(),
      until: laterBy(clock.now(), LEASE),
      most: MOST_AT_ONCE,
    });
    const done: string[] = [];
    for (const one of owed) {
      if (await carryOut(one)) done.push(one.id);
    }
    if (done.length > 0) await database.write((writer) => deleteDone(writer, done));
    return owed.length;
  }

  async function carryOut(owed: Owed): Promise<boolean> {
    const handler = handlers.get(owed.topic);
    try {
      if (!handler) throw new Error(`Nobody carries out "${owed.topic}".`);
      await handler(JSON.parse(owed.payload));
      return true;
    } catch (failure) {
      const attempts = owed.attempts + 1;
      const dead = attempts >= MOST_ATTEMPTS;
      log.error({ failure, topic: owed.topic, id: owed.id, attempts, dead }, 'a consequence failed');
      await database.write((writer) =>
        putOff(writer, {
          id: owed.id,
          attempts,
          dueAt: laterBy(clock.now(), backOff(attempts)),
          error: failure instanceof Error ? failure.message.slice(0, 2_000) : 'unknown',
          deadAt: dead ? instantOf(clock.now()) : null,
        }),
      );
      return false;
    }
  }

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
        log.error({ failure }, 'the outbox could not be read');
      } finally {
        round = undefined;
      }
    } while (again && running);
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
    on(topic, handler) {
      if (handlers.has(topic)) throw new Error(`"${topic}" is carried out by two.`);
      handlers.set(topic, handler);
    },
    start() {
      running = true;
      timer = setInterval(() => {
        void anythingDue(database, clock.now()).then(
          (due) => (due ? wake() : undefined),
          (failure: unknown) => log.error({ failure }, 'the outbox could not be read'),
        );
      }, LOOK_EVERY);
      timer.unref();
      void wake();
    },
    async stop() {
      running = false;
      clearInterval(timer);
      await round?.catch(() => 0);
    },
    async settle() {
      await round?.catch(() => 0);
      while ((await carryOutDue()) > 0);
    },
    deadLetters: () => findDeadLetters(database),
    revive: (id) => database.write((writer) => oweAgain(writer, id, instantOf(clock.now()))),
  };
}
