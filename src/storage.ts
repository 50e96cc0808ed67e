import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Clock } from '#platform/clock';
import {
  copyBeforeMigration,
  DATA_FOLDER,
  type Database,
  holdDataFolder,
  type Migration,
  migrate,
  openDataFolder,
  openPostgres,
  openSqlite,
  pendingMigrations,
} from '#platform/database';
import { Halt } from '#platform/halt';
import type { Config } from './config.ts';

/** Where everything of one newsroom stands. */
export interface Storage {
  readonly folder: string;
  readonly database: Database;
  /** 32 random bytes of this newsroom alone, for signatures and salts. */
  readonly secret: Buffer;
  close(): Promise<void>;
}

/**
 * Opens the data folder and the database in its newest shape. Throws `Halt` for what a person must mend: a
 * folder that cannot be written, another process on it, a database of a newer version or out of reach.
 */
export async function openStorage(
  config: Pick<Config, 'dataFolder' | 'databaseUrl'>,
  migrations: readonly Migration[],
  clock: Clock,
): Promise<Storage> {
  const folder = openDataFolder(config.dataFolder);
  const hold = config.databaseUrl === undefined ? holdDataFolder(folder) : { release: () => {} };
  try {
    const file = join(folder, DATA_FOLDER.database);
    const existed = existsSync(file);
    const database =
      config.databaseUrl === undefined ? openSqlite(file) : await openPostgres(config.databaseUrl);
    const pending = await pendingMigrations(database, migrations).catch((failure: unknown) => {
      throw failure instanceof Halt || config.databaseUrl === undefined ? failure : unreachable(failure);
    });
    const isNew = pending.length === migrations.length;
    const [next] = pending;
    if (existed && !isNew && next && database.engine === 'sqlite') copyBeforeMigration(file, next.name);
    await migrate(database, pending, clock);
    return {
      folder,
      database,
      secret: secretIn(folder),
      async close() {
        await database.close();
        hold.release();
      },
    };
  } catch (failure) {
    hold.release();
    throw failure;
  }
}

function unreachable(failure: unknown): Halt {
  const reason = failure instanceof Error ? failure.message || failure.name : 'unknown';
  return new Halt(
    `The database of DATABASE_URL cannot be used (${reason}). Is it running, and is the name right?`,
  );
}

function secretIn(folder: string): Buffer {
  const file = join(folder, DATA_FOLDER.secret);
  if (!existsSync(file)) writeFileSync(file, randomBytes(32).toString('hex'), { mode: 0o600, flag: 'wx' });
  return Buffer.from(readFileSync(file, 'utf8').trim(), 'hex');
}
