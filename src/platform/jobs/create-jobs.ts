import { type Clock, instantOf, laterBy, type NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import { giveLeaseBack, takeLease } from './store.ts';
import type { Job, Jobs, Turn } from './words.ts';

/** So long nobody else takes over from a process that is at it, in milliseconds. */
const LEASE = 120_000;

/** What goes on beside answering: each job in one process at a time, however many run. */
export function createJobs(needs: { database: Database; clock: Clock; newId: NewId; log: Logger }): Jobs {
  const { database, clock, log } = needs;
  const holder = needs.newId();
  const jobs = new Map<string, Job>();
  const timers = new Map<string, NodeJS.Timeout>();
  const rounds = new Map<string, Promise<void>>();
  let running = false;
  let stopping = false;

  const take = (name: string) =>
    database.write((writer) =>
      takeLease(writer, { name, holder, now: instantOf(clock.now()), until: laterBy(clock.now(), LEASE) }),
    );

  async function turnOf(name: string): Promise<Turn | null> {
    if (!(await take(name))) return null;
    let taken = clock.now().getTime();
    return {
      async goesOn() {
        if (stopping) return false;
        if (clock.now().getTime() - taken < LEASE / 2) return true;
        taken = clock.now().getTime();
        return take(name);
      },
    };
  }

  async function carryOut({ name, run }: Job): Promise<void> {
    try {
      const turn = await turnOf(name);
      if (turn === null) return;
      await run(turn);
      await database.write((writer) => giveLeaseBack(writer, { name, holder }));
    } catch (failure) {
      // The lease is not given back: what has just failed is not tried by the next process at once.
      log.error({ failure, job: name }, 'a job failed');
    }
  }

  /** One round at a time; who asks while one goes on gets that one. */
  function round(job: Job): Promise<void> {
    const under = rounds.get(job.name);
    if (under) return under;
    const begun = carryOut(job).finally(() => rounds.delete(job.name));
    rounds.set(job.name, begun);
    return begun;
  }

  async function roundAndAgain(job: Job): Promise<void> {
    await round(job);
    if (!running) return;
    const timer = setTimeout(() => void roundAndAgain(job), job.every);
    timer.unref();
    timers.set(job.name, timer);
  }

  return {
    add: (job) => void jobs.set(job.name, job),
    start() {
      running = true;
      stopping = false;
      for (const job of jobs.values()) void roundAndAgain(job);
    },
    async stop() {
      running = false;
      stopping = true;
      for (const timer of timers.values()) clearTimeout(timer);
      await Promise.all(rounds.values());
    },
    async run(name) {
      const job = jobs.get(name);
      if (!job) throw new Error(`There is no job "${name}".`);
      await round(job);
    },
  };
}
