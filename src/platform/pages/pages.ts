import { setImmediate as immediate } from 'node:timers/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants } from 'node:zlib';
import type { Clock } from '#platform/clock';
import type { Writer } from '#platform/database';
import { forgetOldest } from '#platform/memory';
import { Kept } from './kept-page.ts';
import type { Pages, SharedPage } from './words.ts';

const compress = promisify(brotliCompress);
const MOST_BYTES = 192 * 1024 * 1024;
const MOST_REDRAWINGS = 3;
const IMPROVE_EVERY = 1_500;
/** Only what has stayed as it is for so long is worth the best compression. In milliseconds. */
const UNCHANGED_FOR = 10_000;

/** How many addresses are known to have changed lately. */
const MOST_CHANGED = 1_000;

/** What changed while a page is being drawn. */
interface Meanwhile {
  readonly touched: Set<string>;
  everything: boolean;
  /** No further try follows: who asks after a change now must wait for a drawing of their own. */
  last: boolean;
}

/** A page that could not be made smaller is served as it is. */
const asBefore = () => {};

interface UnderWay extends Meanwhile {
  readonly page: Promise<Kept>;
}

/** Tells other processes which names were touched, and tells this one what they touched. */
export interface ChangeFeed {
  publish(writer: Writer, name: string): Promise<void>;
  /** `onAll` is called where it cannot be told what others touched: it may be anything. */
  start(onChange: (name: string) => void, onAll: () => void): void;
  stop(): void;
}

/**
 * The page cache (design, rule 2): each shared page is drawn once per change, compressed once, and served from
 * memory. Truth is kept by names: a page says what facts it shows, a deed says which it changes.
 */
export function createPages(needs: {
  clock: Clock;
  /** Of the running program: part of each ETag, as new code may draw the same facts otherwise. */
  build: string;
  /** Name, value, name, value …: headers of every shared page. */
  headers: readonly string[];
  feed: ChangeFeed;
  /** How much memory the pages may take. */
  mostBytes?: number;
}): Pages {
  const { clock, feed, mostBytes = MOST_BYTES } = needs;
  const kept = new Map<string, Kept>();
  const showing = new Map<string, Set<string>>();
  const underWay = new Map<string, UnderWay>();
  /** When what was forgotten lately had been drawn, the longest forgotten first. */
  const lastDrawn = new Map<string, number>();
  const followers: { then(name: string): void; all(): void }[] = [];
  let uses = 0;
  let bytes = 0;
  let drawings = 0;
  let timer: NodeJS.Timeout | undefined;
  /** Until when another page is not begun. */
  let turn: Promise<void> | undefined;

  /**
   * When the next page may be begun, if that is not now: on SQLite nobody is answered while one is drawn. Between two,
   * what stands in memory goes out to whoever asked for it meanwhile.
   */
  function turnToDraw(): Promise<void> | undefined {
    const mine = turn;
    const next: Promise<void> = Promise.resolve(mine)
      .then(() => immediate())
      .then(() => {
        if (turn === next) turn = undefined;
      });
    turn = next;
    return mine;
  }

  function inMemory(address: string): Kept | undefined {
    const page = kept.get(address);
    if (!page) return undefined;
    if (page.changesAt !== Number.POSITIVE_INFINITY && page.changesAt <= clock.now().getTime()) {
      forget(address);
      return undefined;
    }
    page.usedAt = ++uses;
    page.reads += 1;
    return page;
  }

  function forget(key: string): void {
    const page = kept.get(key);
    if (!page) return;
    kept.delete(key);
    bytes -= page.counted;
    noteDrawn(key, page.keptSince);
    for (const name of page.dependsOn) {
      const keys = showing.get(name);
      keys?.delete(key);
      if (keys?.size === 0) showing.delete(name);
    }
  }

  function noteDrawn(key: string, at: number): void {
    lastDrawn.delete(key);
    lastDrawn.set(key, at);
    forgetOldest(lastDrawn, MOST_CHANGED);
  }

  function keep(key: string, page: Kept): void {
    forget(key);
    page.usedAt = ++uses;
    page.keptSince = clock.now().getTime();
    page.changesOften = page.keptSince - (lastDrawn.get(key) ?? Number.NEGATIVE_INFINITY) < UNCHANGED_FOR;
    page.as('br');
    kept.set(key, page);
    page.counted = page.size;
    bytes += page.counted;
    for (const name of page.dependsOn) {
      const keys = showing.get(name) ?? new Set();
      keys.add(key);
      showing.set(name, keys);
    }
    if (bytes > mostBytes) evict();
  }

  /** Drops the least recently used quarter at once, so that the sorting is paid rarely. */
  function evict(): void {
    const oldestFirst = [...kept].sort(([, a], [, b]) => a.usedAt - b.usedAt);
    for (const [key] of oldestFirst) {
      if (bytes <= mostBytes * 0.75) return;
      forget(key);
    }
  }

  function changed(name: string): void {
    for (const follower of followers) follower.then(name);
    for (const key of [...(showing.get(name) ?? [])]) forget(key);
    for (const drawing of underWay.values()) drawing.touched.add(name);
  }

  function allChanged(): void {
    for (const follower of followers) follower.all();
    for (const key of [...kept.keys()]) forget(key);
    for (const drawing of underWay.values()) drawing.everything = true;
  }

  /** Draws until no fact that the page shows changed meanwhile, so that whoever asked after a commit sees it. */
  async function drawUntilTrue(shared: SharedPage, meanwhile: Meanwhile): Promise<Kept> {
    for (let attempt = 1; ; attempt += 1) {
      const mine = turnToDraw();
      if (mine) await mine;
      meanwhile.touched.clear();
      meanwhile.everything = false;
      meanwhile.last = attempt === MOST_REDRAWINGS;
      drawings += 1;
      const drawing = await shared.draw();
      const page = new Kept(drawing, needs);
      const stale = meanwhile.everything || page.dependsOn.some((name) => meanwhile.touched.has(name));
      if (!stale && page.status === 200 && drawing.kept !== false) keep(shared.key, page);
      if (!stale || meanwhile.last) return page;
    }
  }

  async function find(shared: SharedPage): Promise<Kept> {
    for (;;) {
      const known = inMemory(shared.key);
      if (known) return known;
      const already = underWay.get(shared.key);
      if (!already) return draw(shared);
      const tooLate = already.last && (already.everything || already.touched.size > 0);
      if (!tooLate) return already.page;
      await already.page.catch(() => undefined); // whoever asked for it meets its failure
    }
  }

  function draw(shared: SharedPage): Promise<Kept> {
    const meanwhile: Meanwhile = { touched: new Set(), everything: false, last: false };
    const page = drawUntilTrue(shared, meanwhile).finally(() => underWay.delete(shared.key));
    underWay.set(shared.key, Object.assign(meanwhile, { page }));
    return page;
  }

  /** Compresses one much-read page at the best ratio, outside the event loop's thread. */
  async function improveOne(): Promise<void> {
    const page = worthImproving();
    if (!page) return;
    page.best = true;
    page.improve(
      await compress(page.identity, {
        params: {
          [constants.BROTLI_PARAM_QUALITY]: 11,
          [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
          [constants.BROTLI_PARAM_SIZE_HINT]: page.identity.length,
        },
      }),
    );
  }

  function worthImproving(): Kept | undefined {
    const since = clock.now().getTime() - UNCHANGED_FOR;
    for (const page of kept.values())
      if (!page.best && page.reads > 1 && page.keptSince <= since) return page;
    return undefined;
  }

  return {
    find,
    inMemory,
    async touch(writer, name) {
      writer.afterCommit(() => changed(name));
      await feed.publish(writer, name);
    },
    onTouch(then, all) {
      followers.push({ then, all });
    },
    start() {
      feed.start(changed, allChanged);
      timer = setInterval(() => void improveOne().catch(asBefore), IMPROVE_EVERY);
      timer.unref();
    },
    stop() {
      clearInterval(timer);
      feed.stop();
    },
    facts: () => ({ pages: kept.size, bytes, drawings }),
  };
}
