import { afterEach, expect, it, vi } from 'vitest';
import type { Writer } from '#platform/database';
import { createLogger } from '#platform/log';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { createChangeFeed, pagesMigrations } from './index.ts';

const log = createLogger('silent');
const SOON = { timeout: 5_000, interval: 10 };

describeOnBothEngines('A change that one process commits', pagesMigrations, (given) => {
  const stops: (() => void)[] = [];
  afterEach(() => {
    for (const stop of stops.splice(0)) stop();
  });

  /** A process that listens, and what it has heard, in its order. */
  async function listening(looksKept?: number) {
    const database = await given.another();
    const feed = createChangeFeed(database, log, { lookEvery: 5, ...(looksKept && { looksKept }) });
    const heard: string[] = [];
    feed.start((name) => heard.push(name));
    stops.push(() => feed.stop());
    return { database, feed, heard };
  }

  const here = () => createChangeFeed(given.database, log);
  const publish = (name: string) => given.database.write((writer) => here().publish(writer, name));
  const named = (prefix: string, most: number) => Array.from({ length: most }, (_, at) => `${prefix}:${at}`);
  const rows = async () =>
    (
      await given.database
        .tables<{ changes: { name: string } }>()
        .selectFrom('changes')
        .select('name')
        .execute()
    ).length;

  it.runIf(given.engine === 'sqlite')('is nobody else’s business where there is no other', async () => {
    await publish('story:1');
    expect(await rows()).toBe(0);
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
    const { heard } = await listening();
    await publish('long ago');
    await given.database.write(async (writer) => {
      await here().publish(writer, 'open');
      await listening(1);
      await vi.waitFor(async () => expect(await rows()).toBe(0), SOON);
    });
    await vi.waitFor(() => expect(heard).toContain('open'), SOON);
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
