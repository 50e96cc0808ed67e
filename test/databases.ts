import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, inject } from 'vitest';
import { manualClock } from '#platform/clock';
import {
  type Database,
  type Engine,
  type Migration,
  migrate,
  openPostgres,
  openSqlite,
  pendingMigrations,
} from '#platform/database';
import { type FreshDatabase, freshDatabase } from './postgres-database.ts';
import { temporaryFolder } from './temporary-folder.ts';

/** A database of one test file, with the tables it asked for. */
export interface Given {
  readonly engine: Engine;
  readonly database: Database;
  /** Another process on the same data: a second pool on PostgreSQL, a second handle that only looks on SQLite. */
  another(): Promise<Database>;
}

/** Describes something that holds on both engines. The database is there from `beforeAll` on. */
export function describeOnBothEngines(
  says: string,
  migrations: readonly Migration[],
  tests: (given: Given) => void,
): void {
  for (const engine of ['sqlite', 'postgres'] as const) {
    describe(`${says} (${engine})`, () => {
      const place = engine === 'sqlite' ? sqlitePlace() : postgresPlace();
      const opened: Database[] = [];
      const open = async () => {
        const one = await place.open();
        opened.push(one);
        return one;
      };
      let database: Database | undefined;
      beforeAll(async () => {
        await place.make();
        database = await open();
        await migrate(database, await pendingMigrations(database, migrations), manualClock('2026-03-02'));
      });
      afterAll(async () => {
        for (const one of opened) await one.close();
        await place.remove();
      });
      tests({
        engine,
        get database() {
          if (!database) throw new Error('The database is there only within tests.');
          return database;
        },
        another: open,
      });
    });
  }
}

function sqlitePlace() {
  let folder = '';
  return {
    make: async () => {
      folder = temporaryFolder();
    },
    open: () => openSqlite(join(folder, 'tidings.sqlite')),
    remove: async () => rmSync(folder, { recursive: true }),
  };
}

function postgresPlace() {
  let fresh: FreshDatabase | undefined;
  return {
    make: async () => {
      fresh = await freshDatabase(inject('postgresUrl'));
    },
    open: () => openPostgres(fresh?.url ?? ''),
    remove: async () => fresh?.drop(),
  };
}
