import { closeSync, existsSync, openSync, readSync, renameSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ControlMessage } from '#platform/control';
import { copyDatabase, DATA_FOLDER } from '#platform/database';
import { keysIn } from '#platform/files';
import { Halt } from '#platform/halt';
import { haltOf, inWords, megabytes } from './say.ts';
import { type FileToKeep, openBackup } from './store.ts';
import type { BackupFacts } from './words.ts';

/**
 * Writes all that counts of the newsroom in `folder` into one new file: the database as it is at this moment, then the
 * files, then the secret. The newsroom may run meanwhile: bytes stand in their place before the database names them, and
 * go a day after it stopped to, so a copy of the files that is younger than that of the database has them all.
 *
 * The file is for its owner's eyes alone (0600), and appears under its name when it is whole. Throws `Halt` where there
 * is no newsroom, where `file` exists, and where it cannot be written.
 */
export function writeBackup(
  from: { readonly folder: string; readonly bucket: string | null; readonly at: string },
  file: string,
  tell: (message: ControlMessage) => void,
): BackupFacts {
  const database = join(from.folder, DATA_FOLDER.database);
  const path = resolve(file);
  if (!existsSync(database)) throw new Halt(`There is no newsroom in ${from.folder}: set TIDINGS_DATA.`);
  if (existsSync(path)) throw new Halt(`${path} is there already. Name a file that is not.`);
  const part = `${path}.part`;
  try {
    beginFile(part);
    copyDatabase(database, part);
    const facts = layIn(part, from, tell);
    renameSync(part, path);
    const left = facts.bucket === null ? '' : ` Pictures and files stand in the bucket ${facts.bucket}.`;
    tell({ kind: 'line', text: `${path}: ${inWords(facts)}, ${megabytes(statSync(path).size)}.${left}` });
    tell({ kind: 'line', text: 'Whoever has it can read all that the newsroom knows: keep it well.' });
    return facts;
  } catch (failure) {
    rmSync(part, { force: true });
    throw haltOf(failure, 'written');
  }
}

/** Empty and private: what SQLite would make by itself could be read by everybody on the machine. */
function beginFile(part: string): void {
  rmSync(part, { force: true });
  try {
    closeSync(openSync(part, 'wx', 0o600));
  } catch (failure) {
    const reason = failure instanceof Error && 'code' in failure ? String(failure.code) : 'unknown';
    throw new Halt(
      `${part} cannot be written (${reason}). Is its folder there, and may this user write in it?`,
    );
  }
}

function layIn(
  part: string,
  from: { readonly folder: string; readonly bucket: string | null; readonly at: string },
  tell: (message: ControlMessage) => void,
): BackupFacts {
  const backup = openBackup(part, { readonly: false });
  try {
    const { bucket, at } = from;
    const facts = backup.fill(filesOf(from, tell), { madeAt: at, bucket });
    if (!backup.isSound()) throw new Halt('What was written cannot be read again: is the disk sound?');
    return facts;
  } finally {
    backup.close();
  }
}

/** The secret, and the files of this machine. What was deleted since the folder was read is left out. */
function* filesOf(
  { folder, bucket }: { readonly folder: string; readonly bucket: string | null },
  tell: (message: ControlMessage) => void,
): Generator<FileToKeep> {
  const keys = bucket === null ? keysIn(join(folder, DATA_FOLDER.files)) : [];
  const names = [DATA_FOLDER.secret, ...keys.map((key) => `${DATA_FOLDER.files}/${key}`)];
  for (const [at, name] of names.entries()) {
    const opened = openedFile(join(folder, name));
    if (opened) yield { name, ...opened };
    tell({ kind: 'progress', text: `${at + 1} of ${names.length} files` });
  }
}

function openedFile(path: string): Omit<FileToKeep, 'name'> | null {
  if (!existsSync(path)) return null;
  const file = openSync(path, 'r');
  return {
    read: (piece, position) => readSync(file, piece, 0, piece.length, position),
    done: () => closeSync(file),
  };
}
