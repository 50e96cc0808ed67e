import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { Halt } from '#platform/halt';

/** Makes the data folder if need be and says in one line why it cannot be used. Returns its full path. */
export function openDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    mkdirSync(path, { recursive: true, mode: 0o750 });
    accessSync(path, constants.W_OK | constants.X_OK);
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown';
    throw new Halt(
      `The data folder ${path} cannot be written (${reason}). Give this user the right to write there, or set TIDINGS_DATA to another folder.`,
    );
  }
  return path;
}

/**
 * Holds the folder for this process: a second small SQLite file, locked exclusively, which the system frees
 * even when the process is killed. Throws `Halt` when another process holds it.
 */
export function holdDataFolder(folder: string): { release(): void } {
  const lock = new SqliteFile(join(folder, 'tidings.lock'));
  try {
    lock.pragma('busy_timeout = 0');
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive; commit');
  } catch {
    lock.close();
    throw new Halt(
      `Another Tidings already works on ${folder}. Stop it first, or set TIDINGS_DATA to another folder.`,
    );
  }
  return { release: () => void lock.close() };
}

/** Copies the database file before a migration. Returns where the copy stands, or nothing for a new folder. */
export function copyBeforeMigration(file: string, stamp: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const copy = `${file}.before-${stamp.replaceAll(':', '').slice(0, 17)}`;
  const source = new SqliteFile(file, { readonly: true });
  source.prepare('vacuum into ?').run(copy);
  source.close();
  return copy;
}
