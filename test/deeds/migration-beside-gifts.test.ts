import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { type Database, migrate, openPostgres, pendingMigrations, type Reader } from '#platform/database';
import { allMigrations } from '../../src/all-migrations.ts';
import { type FreshDatabase, freshDatabase } from '../postgres-database.ts';

const clock = manualClock('2026-03-02T08:00:00Z');
const place = allMigrations.findIndex(({ name }) => name === 'giving-014-story-sums');

/** On SQLite a migration has the data folder alone. */
describe('Sums that a new version brings while a process of the old one enters gifts', () => {
  let fresh: FreshDatabase;
  let database: Database;
  beforeAll(async () => {
    fresh = await freshDatabase(inject('postgresUrl'));
    database = await openPostgres(fresh.url);
    await migrateTo(place);
  });
  afterAll(async () => {
    await database.close();
    await fresh.drop();
  });

  async function migrateTo(end: number): Promise<void> {
    const some = allMigrations.slice(0, end);
    await migrate(database, await pendingMigrations(database, some), clock);
  }

  const enter = (reader: Reader, number: number) =>
    sql`insert into ledger_income (number, currency, happened_at, gift_id, fund_id, way_id, campaign_id, story_id,
      country, came, went, gifts) values (${number}, 'EUR', '2026-03-02T08:00:00.000Z', null, 'general', 'bank', '',
      'a story', '', 500, 0, 1)`.execute(reader.tables());

  /** How many wait for a lock that another has. */
  async function waiting(): Promise<number> {
    const { rows } = await sql<{ pid: number }>`select pid from pg_stat_activity
      where datname = current_database() and wait_event_type = 'Lock'`.execute(database.tables());
    return rows.length;
  }

  it('have each gift once, those that were not committed yet and those that came while they were made', async () => {
    await database.write((writer) => enter(writer, 1));
    let migrated: Promise<void> | undefined;
    let late: Promise<unknown> | undefined;
    await database.write(async (writer) => {
      await enter(writer, 2);
      let isDone = false;
      migrated = migrateTo(place + 1).finally(() => {
        isDone = true;
      });
      await expect.poll(async () => isDone || (await waiting()) === 1, { timeout: 10_000 }).toBe(true);
      late = database.write((another) => enter(another, 3));
      await expect.poll(async () => isDone || (await waiting()) === 2, { timeout: 10_000 }).toBe(true);
    });
    await migrated;
    await late;
    const { rows } =
      await sql`select span, gifts, came from ledger_income_sums where sort = 'story' order by span`.execute(
        database.tables(),
      );
    expect(rows).toEqual(['day', 'ever', 'month'].map((span) => ({ span, gifts: 3, came: 1_500 })));
  });
});
