import { rmSync } from 'node:fs';
import SqliteFile from 'better-sqlite3';

/**
 * Facts that are needed for a while and may be too many for memory: shelves of values by their keys, in a file of its
 * own beside the database. Nothing of it outlives a crash, and nothing of it has to. Values are JSON.
 */
export interface Scratch {
  /** Keeps a value, in the place of one with the same key and place. */
  put(shelf: string, key: string, value: unknown, place?: number): void;
  /** The value at the first place; undefined for none. */
  get(shelf: string, key: string): unknown;
  /** All values of a key, by their places. */
  all(shelf: string, key: string): readonly unknown[];
  /** Some of the shelf's first values behind a key, by their keys; from the beginning, behind the empty one. */
  after(
    shelf: string,
    key: string,
    most: number,
  ): readonly { readonly key: string; readonly value: unknown }[];
  /** What was put so far can be read by other threads. */
  keep(): void;
  /** A handle that made the file deletes it. */
  close(): void;
}

/** Pages that are held in memory, in kilobytes. */
const CACHE = 4_096;

/** Makes the file, in the place of one that a crash has left. One thread writes. */
export function makeScratch(path: string): Scratch {
  forget(path);
  const file = new SqliteFile(path);
  file.pragma('journal_mode = OFF');
  file.pragma('synchronous = OFF');
  file.exec('create table facts (shelf, key, place, value, primary key (shelf, key, place)) without rowid');
  file.exec('begin');
  return scratchOn(file, () => forget(path));
}

/** Reads a file that another thread has made and kept. */
export function openScratch(path: string): Scratch {
  return scratchOn(new SqliteFile(path, { readonly: true }), () => {});
}

function scratchOn(file: SqliteFile.Database, afterwards: () => void): Scratch {
  file.pragma(`cache_size = -${CACHE}`);
  const find = file
    .prepare<[string, string], string>('select value from facts where shelf = ? and key = ? order by place')
    .pluck();
  const next = file.prepare<[string, string, number], { key: string; value: string }>(
    'select key, value from facts where shelf = ? and key > ? order by key, place limit ?',
  );
  let put: SqliteFile.Statement<[string, string, number, string]> | undefined;
  return {
    put(shelf, key, value, place = 0) {
      put ??= file.prepare('insert or replace into facts values (?, ?, ?, ?)');
      put.run(shelf, key, place, JSON.stringify(value));
    },
    get(shelf, key) {
      const value = find.get(shelf, key);
      return value === undefined ? undefined : JSON.parse(value);
    },
    all: (shelf, key) => find.all(shelf, key).map((value) => JSON.parse(value)),
    after: (shelf, key, most) =>
      next.all(shelf, key, most).map((row) => ({ key: row.key, value: JSON.parse(row.value) })),
    keep: () => void file.exec('commit; begin'),
    close() {
      file.close();
      afterwards();
    },
  };
}

function forget(path: string): void {
  rmSync(path, { force: true });
}
