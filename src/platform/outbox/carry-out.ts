import { type Clock, instantOf, laterBy, MINUTE } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import { backOff, MOST_ATTEMPTS } from './back-off.ts';
import { MOST_DEATHS } from './handful.ts';
import { deleteDone, giveBack, holdOn, type Owed, putOff, takeDue } from './store.ts';
import type { ConsequenceHandler } from './words.ts';

/** So many are taken as one handful. */
export const MOST_AT_ONCE = 100;
/** For so long a handful is taken; who is alive takes it for longer in time. */
const LEASE = MINUTE;
const HOLD_ON_EVERY = LEASE / 3;

/** Carries out what is due, by whoever has said that they carry out its topic. */
interface Carrying {
  on(topic: string, handler: ConsequenceHandler): void;
  /** Carries out one handful, as long as it may be held and `mayGoOn`. Returns how many it took. */
  carryOutDue(mayGoOn: () => boolean): Promise<number>;
}

export function createCarrying(needs: { database: Database; clock: Clock; log: Logger }): Carrying {
  const { database, clock, log } = needs;
  const handlers = new Map<string, ConsequenceHandler>();

  async function carryOut(owed: Owed): Promise<boolean> {
    if (owed.deaths >= MOST_DEATHS) {
      await fail(owed, new Error(`The newsroom died ${owed.deaths} times while this was in hand.`));
      return false;
    }
    const handler = handlers.get(owed.topic);
    try {
      if (!handler) throw new Error(`Nobody carries out "${owed.topic}".`);
      await handler(JSON.parse(owed.payload));
      return true;
    } catch (failure) {
      await fail(owed, failure);
      return false;
    }
  }

  async function fail(owed: Owed, failure: unknown): Promise<void> {
    const attempts = owed.attempts + 1;
    const dead = attempts >= MOST_ATTEMPTS || owed.deaths >= MOST_DEATHS;
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
  }

  /** A letter may take minutes: nobody shall take for dead who has it in hand. Returns the deed that ends it. */
  function holdWhileAlive(owed: readonly Owed[]): () => void {
    const ids = owed.map(({ id }) => id);
    const lost = (failure: unknown) => log.error({ failure }, 'what is in hand could not be held on to');
    const holding = setInterval(() => {
      const until = laterBy(clock.now(), LEASE);
      database.write((writer) => holdOn(writer, ids, until)).catch(lost);
    }, HOLD_ON_EVERY);
    holding.unref();
    return () => clearInterval(holding);
  }

  return {
    on(topic, handler) {
      if (handlers.has(topic)) throw new Error(`"${topic}" is carried out by two.`);
      handlers.set(topic, handler);
    },
    async carryOutDue(mayGoOn) {
      const taken = clock.now().getTime();
      const until = laterBy(clock.now(), LEASE);
      const owed = await takeDue(database, { now: clock.now(), until, most: MOST_AT_ONCE });
      const done: string[] = [];
      let looked = 0;
      const letGo = holdWhileAlive(owed);
      try {
        for (const one of owed) {
          if (!mayGoOn() || clock.now().getTime() - taken > LEASE / 2) break;
          looked += 1;
          if (await carryOut(one)) done.push(one.id);
        }
      } finally {
        letGo();
      }
      const left = owed.slice(looked).map(({ id }) => id);
      if (done.length + left.length > 0) {
        await database.write(async (writer) => {
          if (done.length > 0) await deleteDone(writer, done);
          if (left.length > 0) await giveBack(writer, left);
        });
      }
      return owed.length;
    },
  };
}
