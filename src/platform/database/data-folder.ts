import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import SqliteFile from 'better-sqlite3';
import { FolderHeld, Halt } from '#platform/halt';

/** What counts in a data folder, by its names there. All else can be made anew, or is of this machine alone. */
export const DATA_FOLDER = { database: 'tidings.sqlite', secret: 'secret', files: 'files' } as const;
const LOCK = 'tidings.lock';

/** Whether a newsroom has begun in a folder, or begins just now: whoever opens one holds it first. */
export function isBegun(folder: string): boolean {
  return [DATA_FOLDER.secret, LOCK].some((name) => existsSync(join(folder, name)));
}

/** Makes the data folder if need be and says in one line why it cannot be used. Returns its full path. */
export function openDataFolder(folder: string): string {
  const path = resolve(folder);
  try {
    makeFolder(path);
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
 * Makes a folder and those above it that are missing, one by one: Node's own recursive way never ends where one cannot
 * be made in a folder that is there (ENOENT under /proc).
 */
function makeFolder(path: string): void {
  const above = dirname(path);
  if (above !== path && !existsSync(above)) makeFolder(above);
  try {
    mkdirSync(path, { mode: 0o750 });
  } catch (failure) {
    if (!statSync(path, { throwIfNoEntry: false })?.isDirectory()) throw failure;
  }
}

/**
 * Holds the data folder for this process, by a file that is locked in it (`holdFile`). Throws `FolderHeld` when another
 * process holds it.
 */
export function holdDataFolder(folder: string): { release(): void } {
  return holdFile(join(folder, LOCK), heldBy(folder));
}

/**
 * Holds a file for whoever asks: a small one of SQLite, locked exclusively, which the system frees even when the process
 * is killed. Throws `FolderHeld` with what it says when it is held already.
 */
export function holdFile(file: string, says: string): { release(): void } {
  let lock: SqliteFile.Database | undefined;
  try {
    lock = new SqliteFile(file, { timeout: 0 });
    lock.pragma('locking_mode = EXCLUSIVE');
    lock.exec('begin exclusive; commit');
  } catch (failure) {
    lock?.close();
    if (isBusy(failure)) throw new FolderHeld(says);
    if (lock === undefined && codeOf(failure) === 'unknown') throw new Halt(notInstalled(failure));
    throw new Halt(`The file ${file} cannot be locked (${codeOf(failure)}).`);
  }
  const held = lock;
  return { release: () => void held.close() };
}

/** No fault of SQLite's: its machine code is missing, or was made for another Node. */
function notInstalled(failure: unknown): string {
  const reason = failure instanceof Error ? (failure.message.split('\n')[0] ?? '') : String(failure);
  return `The package better-sqlite3 cannot be used here (${reason.trim()}). Run npm ci to its end, with the Node that is to run Tidings.`;
}

function heldBy(folder: string): string {
  return `Another Tidings already works on ${folder}. Stop it first, or set TIDINGS_DATA to another folder.`;
}

function isBusy(failure: unknown): boolean {
  return codeOf(failure).startsWith('SQLITE_BUSY');
}

function codeOf(failure: unknown): string {
  return failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown';
}

/**
 * Copies the database file before the migration `name`, whole and usable by itself. A copy that an earlier try
 * at the same migration left is replaced, so that a start that fails again and again does not fill the disk.
 * Returns where the copy stands, or nothing for a new folder.
 */
export function copyBeforeMigration(file: string, name: string): string | undefined {
  if (!existsSync(file)) return undefined;
  const copy = `${file}.before-${name}`;
  const unfinished = `${copy}.part`;
  rmSync(unfinished, { force: true });
  copyDatabase(file, unfinished);
  renameSync(unfinished, copy);
  return copy;
}

/**
 * Copies a database file whole and through to the disk, as it is at this moment, also while a newsroom writes to it.
 * `to` must be empty, or not be there.
 */
export function copyDatabase(from: string, to: string): void {
  const source = new SqliteFile(from, { readonly: true, timeout: 5_000 });
  try {
    source.prepare('vacuum into ?').run(to);
  } finally {
    source.close();
  }
  const copy = openSync(to, 'r+');
  fsyncSync(copy);
  closeSync(copy);
}
