import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../../../test/temporary-folder.ts';
import { copyBeforeMigration, holdDataFolder, openDataFolder, openSqlite } from './index.ts';

/** Holds the folder as we do, in a process of its own, and says so. */
const HOLDER = `
import SqliteFile from 'better-sqlite3';
const lock = new SqliteFile(process.argv[1], { timeout: 0 });
lock.pragma('locking_mode = EXCLUSIVE');
lock.exec('begin exclusive; commit');
process.stdout.write('held');
setInterval(() => {}, 1000);
`;

describe('The data folder', () => {
  let folder: string;
  const children: ChildProcess[] = [];
  beforeEach(() => {
    folder = temporaryFolder();
  });
  afterEach(() => {
    for (const child of children.splice(0)) child.kill('SIGKILL');
    rmSync(folder, { recursive: true });
  });

  async function otherProcess(): Promise<ChildProcess> {
    const file = join(folder, 'tidings.lock');
    const child = spawn(process.execPath, ['--input-type=module', '-e', HOLDER, file], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    children.push(child);
    await once(child.stdout!, 'data');
    return child;
  }

  it('is made when it is not there, closed to other people', () => {
    const made = openDataFolder(join(folder, 'new', 'data'));
    expect(readdirSync(made)).toEqual([]);
    expect(statSync(join(folder, 'new')).mode & 0o777).toBe(0o750);
    expect(openDataFolder(made)).toBe(made);
  });

  it('is refused in one line where it cannot be', () => {
    writeFileSync(join(folder, 'file'), '');
    expect(() => openDataFolder(join(folder, 'file', 'data'))).toThrow(
      /^The data folder .+ cannot be written \(ENOTDIR\).*TIDINGS_DATA/,
    );
    chmodSync(join(folder, 'file'), 0o700);
    expect(() => openDataFolder(join(folder, 'file'))).toThrow('cannot be written (EEXIST)');
    if (process.platform === 'linux')
      expect(() => openDataFolder('/proc/nope/data')).toThrow('cannot be written (ENOENT)');
    if (process.getuid?.() === 0) return; // root may write everywhere
    chmodSync(folder, 0o500);
    expect(() => openDataFolder(join(folder, 'data'))).toThrow('cannot be written (EACCES)');
    chmodSync(folder, 0o700);
  });

  it('belongs to one process: a second one is told so in one line', async () => {
    await otherProcess();
    expect(() => holdDataFolder(folder)).toThrow(/^Another Tidings already works on .+Stop it first/);
  });

  it('is free again once that process is killed', async () => {
    const other = await otherProcess();
    other.kill('SIGKILL');
    await once(other, 'exit');
    holdDataFolder(folder).release();
  });

  it('is free again once it is released', () => {
    const hold = holdDataFolder(folder);
    expect(() => holdDataFolder(folder)).toThrow('Another Tidings');
    hold.release();
    holdDataFolder(folder).release();
  });

  it('is copied before a migration, whole, while others look at it', async () => {
    const file = join(folder, 'tidings.sqlite');
    const database = openSqlite(file);
    interface Notes {
      notes: { name: string };
    }
    const write = new SqliteFile(file);
    write.exec('create table notes (name text)');
    write.close();
    await database.write((writer) =>
      writer.tables<Notes>().insertInto('notes').values({ name: 'kept' }).execute(),
    );
    for (let starts = 0; starts < 3; starts += 1) copyBeforeMigration(file, 'stories-002-more');
    await database.write((writer) => writer.tables<Notes>().deleteFrom('notes').execute());
    await database.close();

    const copies = readdirSync(folder).filter((name) => name.includes('before'));
    expect(copies).toEqual(['tidings.sqlite.before-stories-002-more']);
    const copy = new SqliteFile(join(folder, copies[0]!), { readonly: true });
    expect(copy.prepare('select name from notes').all()).toEqual([{ name: 'kept' }]);
    copy.close();
  });

  it('needs no copy when there is nothing yet', () => {
    expect(copyBeforeMigration(join(folder, 'tidings.sqlite'), 'stories-001-begin')).toBeUndefined();
  });

  it('with something else in the place of the database is refused in one line', () => {
    writeFileSync(
      join(folder, 'tidings.sqlite'),
      'not a database, but long enough to be looked at'.repeat(40),
    );
    expect(() => openSqlite(join(folder, 'tidings.sqlite'))).toThrow(/^The database .+ cannot be opened/);
  });
});
