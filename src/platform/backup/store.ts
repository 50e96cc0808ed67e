import SqliteFile from 'better-sqlite3';
import type { BackupFacts } from './words.ts';

/** The form of what is written here. A later one gets the next number. */
const FORM = 1;

/** A file may be larger than a value in SQLite. In bytes. */
const PIECE = 8 * 1024 * 1024;

/**
 * A backup: the newsroom's database as one file, and in two tables of its own, beside those of the newsroom, the files
 * that belong to it. So a backup is one file, whole or not there, that can be looked into with any tool for SQLite.
 */
export interface Backup {
  /** Lays in what `files` give, and what the backup says of itself: all of it, or nothing. Returns the facts. */
  fill(files: Iterable<FileToKeep>, of: Omit<BackupFacts, 'files'>): BackupFacts;
  /** What it says of itself; null for a file that is no backup, or was never finished. */
  facts(): BackupFacts | null;
  /** The files in it, each with its bytes in pieces. */
  files(): IterableIterator<{ readonly name: string; readonly pieces: Iterable<Uint8Array> }>;
  /** Whether the file is as SQLite left it. */
  isSound(): boolean;
  /** Leaves nothing but the newsroom's own tables. */
  empty(): void;
  close(): void;
}

export interface FileToKeep {
  readonly name: string;
  /** Gives the bytes from `position` on into the piece; returns how many there were. */
  read(piece: Buffer, position: number): number;
  done(): void;
}

/** Opens the file at `path`, which must be there. */
export function openBackup(path: string, how: { readonly: boolean }): Backup {
  const file = new SqliteFile(path, { ...how, fileMustExist: true });
  /** Asked for when they are taken: a question that is still open would keep the file from being closed. */
  function* piecesUnder(name: string): Generator<Uint8Array> {
    const pieces = file.prepare('select bytes from backup_files where name = ? order by piece').pluck();
    yield* pieces.iterate(name) as IterableIterator<Uint8Array>;
  }

  return {
    fill(files, of) {
      let many = 0;
      const facts = () => ({ ...of, files: many });
      file.transaction(() => {
        file.exec('create table backup_facts (form integer not null, facts text not null)');
        file.exec(
          'create table backup_files (name text not null, piece integer not null, bytes blob not null)',
        );
        const keep = file.prepare('insert into backup_files (name, piece, bytes) values (?, ?, ?)');
        for (const one of files) {
          for (const [at, piece] of piecesOf(one)) keep.run(one.name, at, piece);
          one.done();
          many += 1;
        }
        file.exec('create index backup_files_by_name on backup_files (name, piece)');
        file.prepare('insert into backup_facts values (?, ?)').run(FORM, JSON.stringify(facts()));
      })();
      return facts();
    },
    facts() {
      try {
        const facts = file.prepare('select facts from backup_facts where form = ?').pluck().get(FORM);
        return facts === undefined ? null : (JSON.parse(String(facts)) as BackupFacts);
      } catch (failure) {
        if (failure instanceof SqliteFile.SqliteError) return null;
        throw failure;
      }
    },
    *files() {
      const names = file.prepare('select distinct name from backup_files order by name').pluck().all();
      for (const name of names as string[]) yield { name, pieces: piecesUnder(name) };
    },
    isSound: () => file.pragma('quick_check(1)', { simple: true }) === 'ok',
    empty() {
      file.exec('drop table backup_files; drop table backup_facts');
    },
    close: () => void file.close(),
  };
}

function* piecesOf(one: FileToKeep): Generator<readonly [number, Uint8Array]> {
  const piece = Buffer.allocUnsafe(PIECE);
  for (let at = 0; ; at += 1) {
    const length = one.read(piece, at * PIECE);
    // A file without bytes has a piece as well: it is there.
    if (length > 0 || at === 0) yield [at, piece.subarray(0, length)];
    if (length < PIECE) return;
  }
}
