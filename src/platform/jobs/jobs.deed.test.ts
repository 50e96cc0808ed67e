import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { createLogger } from '#platform/log';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { createJobs, type Jobs } from './index.ts';

describeNewsroom('A job', (room) => {
  /** Another process of the same newsroom. */
  function aProcess(): Jobs {
    const { database, clock, newId } = room();
    return createJobs({ database, clock, newId, log: createLogger('silent') });
  }

  /** A job that works until it is told to end. */
  function atWork(jobs: Jobs, name: string) {
    let end = () => {};
    let began = () => {};
    const hasBegun = new Promise<void>((resolve) => {
      began = resolve;
    });
    const seen: boolean[] = [];
    jobs.add({
      name,
      every: MINUTE,
      async run(turn) {
        seen.push(await turn.goesOn());
        began();
        await new Promise<void>((resolve) => {
          end = resolve;
        });
        seen.push(await turn.goesOn());
      },
    });
    return { hasBegun, seen, end: () => end() };
  }

  it('is done by one process at a time, and by the next one after it', async () => {
    const name = room().newId();
    const [one, other] = [aProcess(), aProcess()];
    const [ones, others] = [atWork(one, name), atWork(other, name)];
    const round = one.run(name);
    await ones.hasBegun;
    await other.run(name);
    expect(others.seen).toEqual([]);
    ones.end();
    await round;
    expect(ones.seen).toEqual([true, true]);
    const next = other.run(name);
    await others.hasBegun;
    others.end();
    await next;
    expect(others.seen).toEqual([true, true]);
  });

  it('is taken over from a process that died, which ends its own once it looks up', async () => {
    const name = room().newId();
    const [dead, alive] = [aProcess(), aProcess()];
    const [deads, alives] = [atWork(dead, name), atWork(alive, name)];
    const lost = dead.run(name);
    await deads.hasBegun;
    room().clock.advance(3 * MINUTE);
    const round = alive.run(name);
    await alives.hasBegun;
    deads.end();
    await lost;
    expect(deads.seen).toEqual([true, false]);
    alives.end();
    await round;
    expect(alives.seen).toEqual([true, true]);
  });

  it('keeps its turn for as long as it goes on', async () => {
    const name = room().newId();
    const [one, other] = [aProcess(), aProcess()];
    const rounds: string[] = [];
    other.add({ name, every: MINUTE, run: async () => void rounds.push('done') });
    one.add({
      name,
      every: MINUTE,
      async run(turn) {
        for (let minute = 0; minute < 10; minute += 1) {
          room().clock.advance(MINUTE);
          expect(await turn.goesOn()).toBe(true);
          await other.run(name);
        }
      },
    });
    await one.run(name);
    expect(rounds).toHaveLength(0);
    await other.run(name);
    expect(rounds).toHaveLength(1);
  });

  it('that failed ends nothing else, and is not tried by the next process at once', async () => {
    const name = room().newId();
    const [one, other] = [aProcess(), aProcess()];
    const rounds: string[] = [];
    one.add({ name, every: MINUTE, run: () => Promise.reject(new Error('The box is locked.')) });
    other.add({ name, every: MINUTE, run: async () => void rounds.push('done') });
    await one.run(name);
    await other.run(name);
    expect(rounds).toHaveLength(0);
    room().clock.advance(3 * MINUTE);
    await other.run(name);
    expect(rounds).toHaveLength(1);
  });

  it('comes to its end before the newsroom closes', async () => {
    const name = room().newId();
    const jobs = aProcess();
    const work = atWork(jobs, name);
    jobs.start();
    await work.hasBegun;
    const stopped = jobs.stop();
    work.end();
    await stopped;
    expect(work.seen).toEqual([true, false]);
  });
});
