import { type Clock, instantOf, laterBy, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import {
  anythingDue,
  deleteDone,
  findDeadLetters,
  giveBack,
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
  let stopping = false;

  /** Carries out one handful, as long as it may be held and nobody asks to stop. Returns how many it took. */
  async function carryOutDue(): Promise<number> {
    const taken = clock.now().getTime();
    const until = laterBy(clock.now(), LEASE);
    const owed = await takeDue(database, { now: clock.now(), until, most: MOST_AT_ONCE });
    const done: string[] = [];
    let looked = 0;
    for (const one of owed) {
      if (stopping || clock.now().getTime() - taken > LEASE / 2) break;
      looked += 1;
      if (await carryOut(one)) done.push(one.id);
    }
    const left = owed.slice(looked).map(({ id }) => id);
    if (done.length + left.length > 0) {
      await database.write(async (writer) => {
        if (done.length > 0) await deleteDone(writer, done);
        if (left.length > 0) await giveBack(writer, left);
      });
    }
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
    await database.write((writer) => giveBack(writer)).catch(unreadable);
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
    on(topic, handler) {
      if (handlers.has(topic)) throw new Error(`"${topic}" is carried out by two.`);
      handlers.set(topic, handler);
    },
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
