import { brotliDecompressSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { manualClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { createLogger } from '#platform/log';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { createChangeFeed, createPages, noOtherProcess, pagesMigrations } from './index.ts';
import type { ChangeFeed } from './pages.ts';
import type { Drawing } from './words.ts';

const clock = manualClock('2026-03-02T08:00:00Z');
const log = createLogger('silent');
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** A page whose drawing ends when the test says so. */
function slowPage(key = '/story') {
  const ends: ((more?: Partial<Drawing>) => void)[] = [];
  const page = {
    key,
    draw: () =>
      new Promise<Drawing>((resolve) => {
        const number = ends.length + 1;
        ends.push((more = {}) => resolve({ ...drawingOf(`drawn ${number}`), ...more }));
      }),
  };
  return {
    page,
    ends,
    endOf: async (number: number) => {
      while (ends.length < number) await turn();
      return ends[number - 1]!;
    },
  };
}

function drawingOf(body: string, more: Partial<Drawing> = {}): Drawing {
  return { status: 200, type: 'text/html', body, dependsOn: ['story:1'], ...more };
}

const textOf = (page: { as(encoding: 'identity'): { bytes: Buffer } } | undefined) =>
  page?.as('identity').bytes.toString();

describeOnBothEngines('A shared page', pagesMigrations, (given) => {
  beforeEach(() => clock.set('2026-03-02T08:00:00Z'));

  const open = (more: { mostBytes?: number; feed?: ChangeFeed } = {}) =>
    createPages({ clock, build: 'b1', headers: [], feed: feedOf(given.database), ...more });
  const feedOf = (database: Database) => createChangeFeed({ database, clock, log });
  const touch = (pages: ReturnType<typeof open>, name: string) =>
    given.database.write((writer) => pages.touch(writer, name));

  it('is drawn once, however many ask for it at once', async () => {
    const pages = open();
    const { page, ends } = slowPage();
    const asked = Array.from({ length: 50 }, () => pages.find(page));
    ends[0]!();
    expect(new Set((await Promise.all(asked)).map(textOf))).toEqual(new Set(['drawn 1']));
    await pages.find(page);
    expect(pages.facts().drawings).toBe(1);
  });

  it('is begun after what others asked for meanwhile is answered, however many are to be drawn', async () => {
    const pages = open();
    let turns = 0;
    let goesOn = true;
    const answering = (async () => {
      for (; goesOn; turns += 1) await turn();
    })();
    const begun: number[] = [];
    const draw = async () => {
      begun.push(turns);
      return drawingOf('drawn');
    };
    await Promise.all(Array.from({ length: 20 }, (_, nth) => pages.find({ key: `/found-${nth}`, draw })));
    goesOn = false;
    await answering;
    expect(new Set(begun).size).toBe(20);
  });

  it('is joined from texts and bytes', async () => {
    const { page, ends } = slowPage();
    const asked = open().find(page);
    ends[0]!({ body: ['a ', Buffer.from('ferry'), ' – late'] });
    expect(textOf(await asked)).toBe('a ferry – late');
  });

  it('is compressed faster while it changes often, and better again later', async () => {
    const pages = open();
    const body = Array.from({ length: 400 }, (_, at) => `<p>Ferry ${at * at} was ${at % 7} late.</p>`).join(
      '',
    );
    const page = { key: '/story', draw: async () => drawingOf(body) };
    const sizeAfter = async (instant: string) => {
      await touch(pages, 'story:1');
      clock.set(instant);
      return (await pages.find(page)).as('br').bytes.length;
    };
    const first = await sizeAfter('2026-03-02T08:00:00Z');
    expect(await sizeAfter('2026-03-02T08:00:09Z')).toBeGreaterThan(first);
    expect(await sizeAfter('2026-03-02T08:00:20Z')).toBe(first);
  });

  it('is drawn anew after the commit that changed what it shows, and not for anything else', async () => {
    const pages = open();
    let body = 'old';
    const page = { key: '/story', draw: async () => drawingOf(body) };
    await pages.find(page);
    body = 'new';
    await touch(pages, 'story:2');
    expect(textOf(pages.inMemory('/story'))).toBe('old');
    await given.database
      .write(async (writer) => {
        await pages.touch(writer, 'story:1');
        throw new Error('No.');
      })
      .catch(() => {});
    expect(textOf(pages.inMemory('/story'))).toBe('old');
    await touch(pages, 'story:1');
    expect(pages.inMemory('/story')).toBeUndefined();
    expect(textOf(await pages.find(page))).toBe('new');
  });

  it('is drawn once more when something changes while it is drawn', async () => {
    const pages = open();
    const { page, ends, endOf } = slowPage();
    const asked = pages.find(page);
    await touch(pages, 'story:1');
    ends[0]!();
    (await endOf(2))();
    expect(textOf(await asked)).toBe('drawn 2');
    expect(textOf(pages.inMemory('/story'))).toBe('drawn 2');
  });

  it('shows a writer the own write even while others write without end', async () => {
    const pages = open();
    const { page, endOf } = slowPage();
    const first = pages.find(page);
    for (const attempt of [1, 2]) {
      const end = await endOf(attempt);
      await touch(pages, 'story:1');
      end();
    }
    const endOfLast = await endOf(3);
    await touch(pages, 'story:1');
    const afterTheWrite = pages.find(page); // must not be given the third drawing, which began before
    endOfLast();
    expect(textOf(await first)).toBe('drawn 3');
    expect(pages.inMemory('/story')).toBeUndefined();
    (await endOf(4))();
    expect(textOf(await afterTheWrite)).toBe('drawn 4');
  });

  it('is drawn anew where anything may have changed, also when it was being drawn then', async () => {
    let miss = () => {};
    const start = (_: unknown, onAll: () => void) => {
      miss = onAll;
    };
    const pages = open({ feed: { ...noOtherProcess, start } });
    const told = vi.fn();
    pages.onTouch(() => {}, told);
    pages.start();
    const { page, ends, endOf } = slowPage();
    const asked = pages.find(page);
    miss();
    ends[0]!();
    (await endOf(2))();
    expect(textOf(await asked)).toBe('drawn 2');
    miss();
    expect(pages.inMemory('/story')).toBeUndefined();
    expect(pages.facts()).toMatchObject({ pages: 0, bytes: 0 });
    expect(told).toHaveBeenCalledTimes(2);
    pages.stop();
  });

  it('is not kept when its drawing fails, and the next one who asks gets another', async () => {
    const pages = open();
    let fails = true;
    const page = {
      key: '/story',
      draw: async () => {
        if (fails) throw new Error('No.');
        return drawingOf('drawn');
      },
    };
    await expect(Promise.all([pages.find(page), pages.find(page)])).rejects.toThrow('No.');
    fails = false;
    expect(textOf(await pages.find(page))).toBe('drawn');
  });

  it('is not kept unless it is a page: a refusal is asked for anew', async () => {
    const pages = open();
    await pages.find({ key: '/gone', draw: async () => drawingOf('gone', { status: 410 }) });
    expect(pages.inMemory('/gone')).toBeUndefined();
  });

  it('changes at the time that it named', async () => {
    const pages = open();
    await pages.find({
      key: '/story',
      draw: async () => drawingOf('open', { changesAt: '2026-03-02T08:05:00.000Z' }),
    });
    clock.advance(5 * 60_000 - 1);
    expect(textOf(pages.inMemory('/story'))).toBe('open');
    clock.advance(1);
    expect(pages.inMemory('/story')).toBeUndefined();
  });

  it('leaves the memory when others are read more', async () => {
    const pages = open({ mostBytes: 100_000 });
    const draw = (key: string) =>
      pages.find({ key, draw: async () => drawingOf(key.padEnd(10_000, String(Math.random()))) });
    await draw('/read');
    for (let at = 0; at < 30; at += 1) {
      await draw(`/${at}`);
      expect(pages.inMemory('/read')).toBeDefined();
      expect(pages.facts().bytes).toBeLessThanOrEqual(100_000);
    }
    expect(pages.inMemory('/0')).toBeUndefined();
    expect(pages.inMemory('/29')).toBeDefined();
  });

  describe('read often and unchanged for a while', () => {
    afterEach(() => void vi.useRealTimers());

    it('is compressed at the best ratio beside serving, under an ETag of its own', async () => {
      vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
      const pages = open({ feed: noOtherProcess });
      const sizes = Array.from({ length: 900 }, (_, at) => ((at * 7_919) % 1_009).toString(36));
      const body = `<p>${sizes.join('</p> harbour <p>')}</p>`;
      await pages.find({ key: '/story', draw: async () => drawingOf(body, { dependsOn: [] }) });
      const read = () => pages.inMemory('/story')!.as('br');
      const fast = read();
      read();
      pages.start();
      vi.advanceTimersByTime(2_000);
      await turn();
      expect(read().headers.join()).not.toContain('br11');
      clock.advance(10_000);
      vi.advanceTimersByTime(2_000);
      while (!read().headers.join().includes('br11')) await turn();
      pages.stop();
      expect(read().bytes.length).toBeLessThan(fast.bytes.length);
      expect(brotliDecompressSync(read().bytes).toString()).toBe(body);
    });
  });

  it.runIf(given.engine === 'postgres')(
    'follows what other processes change, and its own only once',
    async () => {
      const [here, there] = [open(), open({ feed: feedOf(await given.another()) })];
      const page = { key: '/story', draw: async () => drawingOf('drawn') };
      for (const one of [here, there]) {
        await new Promise<void>((resolve) => {
          one.onTouch(() => {}, resolve);
          one.start();
        });
      }
      await Promise.all([here.find(page), there.find(page)]);
      await touch(there, 'story:1');
      expect(there.inMemory('/story')).toBeUndefined();
      await there.find(page);
      await vi.waitFor(() => expect(here.inMemory('/story')).toBeUndefined(), { timeout: 5_000 });
      expect(there.inMemory('/story')).toBeDefined();
      here.stop();
      there.stop();
    },
  );
});
