import { describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { type Database, type Migration, migrate, pendingMigrations } from './index.ts';

interface Notes {
  notes: { name: string; body: string };
}

const clock = manualClock('2026-03-02T08:00:00Z');
const begin: Migration = { name: 'test-001', sql: 'create table notes (name text primary key)' };
const withBody: Migration = {
  name: 'test-002',
  sql: "alter table notes add column body text not null default '';\ncreate index notes_body on notes (body);\n",
};
const broken: Migration = {
  name: 'test-003',
  sql: 'create table half (name text);\ncreate table notes (name text);',
};

describeOnBothEngines('Migrations', [begin], (given) => {
  it('go forward from where the database is, each once', async () => {
    await given.database.write((writer) =>
      writer.tables<{ notes: { name: string } }>().insertInto('notes').values({ name: 'kept' }).execute(),
    );
    const pending = await pendingMigrations(given.database, [begin, withBody]);
    expect(pending).toEqual([withBody]);
    await migrate(given.database, pending, clock);
    await migrate(given.database, pending, clock);
    expect(await given.database.tables<Notes>().selectFrom('notes').selectAll().execute()).toEqual([
      { name: 'kept', body: '' },
    ]);
    expect(await pendingMigrations(given.database, [begin, withBody])).toEqual([]);
  });

  it('leave nothing of one that fails, and are tried again at the next start', async () => {
    await expect(migrate(given.database, [broken], clock)).rejects.toThrow();
    const mended = { ...broken, sql: 'create table half (name text)' };
    await migrate(given.database, await pendingMigrations(given.database, [begin, withBody, mended]), clock);
    expect(await pendingMigrations(given.database, [begin, withBody, mended])).toEqual([]);
  });

  it('are refused downwards, in one line that says what to do', async () => {
    const refusal = await pendingMigrations(given.database, [begin]).catch((reason: unknown) => reason);
    expect(refusal).toMatchObject({ name: 'Halt' });
    expect(String(refusal)).toMatch(/written by a newer Tidings.*"test-002".*Start that version/);
    expect(String(refusal)).not.toContain('\n');
  });

  it('split their statements at the ends of lines, so that a text and a trigger may hold semicolons', async () => {
    const texts: Migration = {
      name: 'test-004',
      sql: "create table texts (name text);\ninsert into texts values ('a; b');",
    };
    await migrate(given.database, [texts], clock);
    const rows = await given.database
      .tables<{ texts: { name: string } }>()
      .selectFrom('texts')
      .selectAll()
      .execute();
    expect(rows).toEqual([{ name: 'a; b' }]);
  });
});

describe('Two processes that start at once', () => {
  describeOnBothEngines('migrate an empty database', [], (given) => {
    it.runIf(given.engine === 'postgres')('once', async () => {
      const all = [begin, withBody];
      const start = async (database: Database) =>
        migrate(database, await pendingMigrations(database, all), clock);
      await Promise.all(Array.from({ length: 4 }, async () => start(await given.another())));
      expect(await pendingMigrations(given.database, all)).toEqual([]);
    });
  });
});
