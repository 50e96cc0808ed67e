import { afterEach, expect, it, vi } from 'vitest';
import { manualClock } from '#platform/clock';
import type { Writer } from '#platform/database';
import { createLogger } from '#platform/log';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { createChangeFeed, pagesMigrations } from './index.ts';
import { KEPT_FOR } from './missed.ts';

const log = createLogger('silent');
const SOON = { timeout: 5_000, interval: 10 };
const ANYTHING = '(it may be anything)';

describeOnBothEngines('A change that one process commits', pagesMigrations, (given) => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** A process that listens, with a clock of its own, and what it has heard, in its order, since it began. */
  async function listening() {
    const database = await given.another();
    const clock = manualClock('2026-03-02T08:00:00Z');
    const feed = createChangeFeed({ database, clock, log }, { lookEvery: 5 });
    const heard: string[] = [];
    feed.start(
      (name) => heard.push(name),
      () => heard.push(ANYTHING),
    );
    stops.push(() => feed.stop());
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING]), SOON);
    heard.pop();
    return { database, feed, heard, clock };
  }

  const here = () =>
    createChangeFeed({ database: given.database, clock: manualClock('2026-03-02T08:00:00Z'), log });
  const publish = (name: string) => given.database.write((writer) => here().publish(writer, name));
  const named = (prefix: string, most: number) => Array.from({ length: most }, (_, at) => `${prefix}:${at}`);
  const names = async () => {
    const rows = given.database.tables<{ changes: { name: string } }>().selectFrom('changes').select('name');
    return (await rows.execute()).map(({ name }) => name);
  };

  it.runIf(given.engine === 'sqlite')('is nobody else’s business where there is no other', async () => {
    await publish('story:1');
    expect(await names()).toEqual([]);
  });

  if (given.engine === 'sqlite') return;

  it('is heard by each other, once, and by itself not again', async () => {
    const [one, other] = [await listening(), await listening()];
    await one.database.write((writer) => one.feed.publish(writer, 'ours'));
    await publish('theirs');
    await vi.waitFor(() => expect(other.heard).toEqual(expect.arrayContaining(['ours', 'theirs'])), SOON);
    await vi.waitFor(() => expect(one.heard).toContain('theirs'), SOON);
    await publish('last');
    for (const { heard } of [one, other]) {
      await vi.waitFor(() => expect(heard).toContain('last'), SOON);
      expect(new Set(heard).size).toBe(heard.length);
    }
    expect(one.heard).not.toContain('ours');
  });

  it('is heard however many were committed before it that began later, and however many it comes with', async () => {
    const { heard } = await listening();
    const long = named('long', 701);
    await given.database.write(async (writer: Writer) => {
      for (const name of long) await here().publish(writer, name);
      for (const name of named('short', 700)) await publish(name);
      await vi.waitFor(() => expect(heard).toContain('short:699'), SOON);
      expect(heard).not.toContain('long:0');
    });
    await vi.waitFor(() => expect(heard).toContain('long:700'), SOON);
    expect(heard.filter((name) => name.startsWith('long')).sort()).toEqual([...long].sort());
    expect(new Set(heard).size).toBe(heard.length);
  });

  it('is waited for by nobody where it comes to nothing', async () => {
    const { heard } = await listening();
    const failing = given.database.write(async (writer) => {
      await here().publish(writer, 'never');
      throw new Error('changed my mind');
    });
    await expect(failing).rejects.toThrow('changed my mind');
    await publish('after it');
    await vi.waitFor(() => expect(heard).toContain('after it'), SOON);
    expect(heard).not.toContain('never');
  });

  it('is forgotten when all have heard it, and not before it is committed', async () => {
    const { heard, clock } = await listening();
    await publish('long ago');
    await given.database.write(async (writer) => {
      await here().publish(writer, 'open');
      for (let later = 0; later <= 2 * KEPT_FOR; later += KEPT_FOR / 4) {
        clock.advance(KEPT_FOR / 4);
        await publish(`later by ${later}`);
        await vi.waitFor(() => expect(heard).toContain(`later by ${later}`), SOON);
      }
      await vi.waitFor(async () => expect(await names()).not.toContain('long ago'), SOON);
      expect(await names()).toContain('later by 0');
    });
    await vi.waitFor(() => expect(heard).toContain('open'), SOON);
    expect(heard).not.toContain(ANYTHING);
  });

  it('may be anything for who has not looked for longer than changes are kept, and then is itself again', async () => {
    const { heard, clock } = await listening();
    clock.advance(KEPT_FOR);
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING]), SOON);
    await publish('after it');
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING, 'after it']), SOON);
  });

  it('is no news where it was restored from another server, whose transactions have other numbers', async () => {
    await given.database.write((writer) =>
      writer
        .tables<{ changes: { name: string; written_in: string } }>()
        .insertInto('changes')
        .values({ name: 'restored', written_in: '900000000000' })
        .execute(),
    );
    const { heard } = await listening();
    await publish('new here');
    await vi.waitFor(() => expect(heard).toContain('new here'), SOON);
    expect(heard).not.toContain('restored');
  });
});
