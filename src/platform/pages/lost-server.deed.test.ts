import { sql } from 'kysely';
import { afterEach, describe, expect, inject, it, vi } from 'vitest';
import { manualClock } from '#platform/clock';
import { type Database, migrate, openPostgres, pendingMigrations } from '#platform/database';
import { createLogger } from '#platform/log';
import { openDetour } from '../../../test/detour.ts';
import { startPostgres } from '../../../test/postgres.ts';
import { freshDatabase } from '../../../test/postgres-database.ts';
import { createChangeFeed, pagesMigrations } from './index.ts';

const SOON = { timeout: 10_000, interval: 10 };
const ANYTHING = '(it may be anything)';
const MOST_CONNECTIONS = 10;
const A_MINUTE = 60_000;
const NOWHERE = 'postgres://nobody@localhost:5432/none?host=/nowhere';

describe('A process whose server of PostgreSQL is lost', () => {
  const ends: (() => unknown)[] = [];
  const clock = manualClock('2026-03-02T08:00:00Z');
  const log = createLogger('silent');
  afterEach(async () => {
    for (const end of ends.splice(0).reverse()) await end();
  });

  async function opened(url: string, patience?: number): Promise<Database> {
    const database = await openPostgres(url, patience === undefined ? {} : { patience });
    ends.push(() => database.close());
    return database;
  }

  async function withChanges(url: string): Promise<Database> {
    const database = await opened(url);
    await migrate(database, await pendingMigrations(database, pagesMigrations), clock);
    return database;
  }

  /** The process, on its way to the server, and what it has heard. */
  async function listening() {
    const fresh = await freshDatabase(inject('postgresUrl'));
    ends.push(() => fresh.drop());
    const first = await withChanges(fresh.url);
    const detour = await openDetour(fresh.url);
    const database = await opened(detour.url, 100);
    // Before the database: no end of a connection that hangs would ever come.
    ends.push(() => detour.close());
    let looks = 0;
    const watched = Object.defineProperty({ ...database }, 'hasty', {
      get() {
        looks += 1;
        return database.hasty;
      },
    });
    const feed = createChangeFeed({ database: watched, clock, log }, { lookEvery: 5 });
    const heard: string[] = [];
    feed.start(
      (name) => heard.push(name),
      () => heard.push(ANYTHING),
    );
    ends.push(() => feed.stop());
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING]), SOON);
    /** Several more looks have come to their ends. */
    const looked = async () => {
      const before = looks;
      await vi.waitFor(() => expect(looks).toBeGreaterThan(before + 5), SOON);
    };
    return { first, heard, detour, database, looked, url: fresh.url };
  }

  const publish = (database: Database, name: string) =>
    database.write((writer) => createChangeFeed({ database, clock, log }).publish(writer, name));

  it('hears what it missed over another connection when one never answers, however often that happens', async () => {
    const { first, heard, detour } = await listening();
    const names = Array.from({ length: MOST_CONNECTIONS + 2 }, (_, nth) => `after ${nth} were lost`);
    for (const name of names) {
      await publish(first, name);
      await vi.waitFor(() => expect(heard).toContain(name), SOON);
      detour.hang();
    }
    expect(heard).toEqual([ANYTHING, ...names]);
  });

  it('hears of changes while every connection for deeds waits without end', async () => {
    const { first, heard, detour, database, url } = await listening();
    let isLost = false;
    ends.push(() => {
      isLost = true;
    });
    // On a busy machine a connection may not come within the patience of this process: it is asked for again.
    const waits = async (): Promise<void> => {
      try {
        await sql`select pg_sleep(600)`.execute(database.tables());
      } catch {
        if (!isLost) await waits();
      }
    };
    const ended = Promise.all(Array.from({ length: MOST_CONNECTIONS }, waits));
    const waiting = sql<{ one: number }>`
      select 1 as one from pg_stat_activity
      where datname = current_database() and state = 'active' and query like 'select pg_sleep(600)'`;
    await vi.waitFor(
      async () => expect((await waiting.execute(first.tables())).rows).toHaveLength(MOST_CONNECTIONS),
      SOON,
    );
    isLost = true;
    detour.hang();
    await publish(first, 'while they wait');
    try {
      await vi.waitFor(() => expect(heard).toEqual([ANYTHING, 'while they wait']), SOON);
    } finally {
      detour.leadTo(url);
    }
    await ended;
    await publish(first, 'over new connections');
    await vi.waitFor(() => expect(heard.at(-1)).toBe('over new connections'), SOON);
  });

  it('says so at once, then once a minute, and when it hears again', async () => {
    const error = vi.spyOn(log, 'error');
    const info = vi.spyOn(log, 'info');
    const { first, heard, detour, looked, url } = await listening();
    detour.leadTo(NOWHERE);
    await looked();
    await looked();
    expect(error).toHaveBeenCalledTimes(1);
    clock.advance(A_MINUTE - 1);
    await looked();
    expect(error).toHaveBeenCalledTimes(1);
    clock.advance(1);
    await looked();
    await looked();
    expect(error).toHaveBeenCalledTimes(2);
    expect(info).not.toHaveBeenCalled();

    detour.leadTo(url);
    await publish(first, 'meanwhile');
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING, 'meanwhile']), SOON);
    await looked();
    expect(info.mock.calls).toEqual([['the changes are heard again']]);
    expect(error).toHaveBeenCalledTimes(2);
  });

  it('holds nothing for true when another takes over, whose transactions have numbers that it has seen', async () => {
    const { first, heard, detour } = await listening();
    await publish(first, 'on the first');
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING, 'on the first']), SOON);

    const { url, stop } = await startPostgres();
    ends.push(stop);
    const { pathname } = new URL(detour.url);
    await sql`create database ${sql.id(pathname.slice(1))}`.execute((await opened(url)).tables());
    const second = await withChanges(Object.assign(new URL(url), { pathname }).href);
    await publish(second, 'on the second, while nobody looked there');
    detour.leadTo(url);
    await vi.waitFor(() => expect(heard).toEqual([ANYTHING, 'on the first', ANYTHING]), SOON);
    await publish(second, 'on the second');
    await vi.waitFor(() => expect(heard.at(-1)).toBe('on the second'), SOON);
    expect(heard).toHaveLength(4);
  });
});
