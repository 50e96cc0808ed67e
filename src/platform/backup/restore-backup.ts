import { copyFileSync, existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { ControlMessage } from '#platform/control';
import { copyDatabase, DATA_FOLDER, holdDataFolder, openDataFolder } from '#platform/database';
import { createFiles, type Files, isKey } from '#platform/files';
import { Halt } from '#platform/halt';
import { haltOf, inWords } from './say.ts';
import { openBackup } from './store.ts';
import type { BackupFacts } from './words.ts';

/**
 * Brings the newsroom of a backup back into an empty data folder. The database comes last: as long as it is not in its
 * place there is no newsroom, and the same command may be given again. Throws `Halt` for a file that is no backup or was
 * damaged, and for a folder with a newsroom in it, of which nothing is touched.
 */
export async function restoreBackup(
  file: string,
  dataFolder: string,
  tell: (message: ControlMessage) => void,
): Promise<BackupFacts> {
  const path = resolve(file);
  if (!existsSync(path)) throw new Halt(`There is no file ${path}.`);
  const folder = openDataFolder(dataFolder);
  const hold = holdDataFolder(folder);
  const part = join(folder, `${DATA_FOLDER.database}.restoring`);
  const whole = `${part}.whole`;
  try {
    expectNoNewsroom(folder);
    copyFileSync(path, part);
    const facts = await takeOut(part, folder, tell);
    rmSync(whole, { force: true });
    copyDatabase(part, whole);
    renameSync(whole, join(folder, DATA_FOLDER.database));
    tell({ kind: 'line', text: `Restored into ${folder}, as it was at ${facts.madeAt}: ${inWords(facts)}.` });
    if (facts.bucket !== null) {
      tell({
        kind: 'line',
        text: `Pictures and files stand in the bucket ${facts.bucket}: set its variables.`,
      });
    }
    tell({ kind: 'line', text: 'Start it, and let `tidings doctor` look whether all is there.' });
    return facts;
  } catch (failure) {
    throw haltOf(failure, 'restored');
  } finally {
    for (const rest of [part, whole, `${part}-journal`]) rmSync(rest, { force: true });
    hold.release();
  }
}

function expectNoNewsroom(folder: string): void {
  if (!existsSync(join(folder, DATA_FOLDER.database))) return;
  throw new Halt(
    `There is a newsroom in ${folder}. Set TIDINGS_DATA to an empty folder, or move that newsroom away first.`,
  );
}

/** Writes the files of the backup to where they belong, and leaves in `part` the newsroom's own tables alone. */
async function takeOut(
  part: string,
  folder: string,
  tell: (message: ControlMessage) => void,
): Promise<BackupFacts> {
  const backup = openBackup(part, { readonly: false });
  try {
    const facts = backup.facts();
    if (facts === null)
      throw new Halt('This is no backup that `tidings backup` has made, or one that was cut off.');
    if (!backup.isSound()) throw new Halt('The backup is damaged: take an earlier one.');
    const files = createFiles(join(folder, DATA_FOLDER.files));
    let done = 0;
    for (const { name, pieces } of backup.files()) {
      await putBack(name, pieces, { folder, files });
      done += 1;
      tell({ kind: 'progress', text: `${done} of ${facts.files} files` });
    }
    backup.empty();
    return facts;
  } finally {
    backup.close();
  }
}

/** Bytes that have their own hash as their name must still have it. A name that is not ours leads nowhere. */
async function putBack(
  name: string,
  pieces: Iterable<Uint8Array>,
  to: { readonly folder: string; readonly files: Files },
): Promise<void> {
  if (name === DATA_FOLDER.secret) {
    writeFileSync(join(to.folder, name), Buffer.concat([...pieces]), { mode: 0o600 });
    return;
  }
  const key = name.startsWith(`${DATA_FOLDER.files}/`) ? name.slice(DATA_FOLDER.files.length + 1) : '';
  if (!isKey(key))
    throw new Halt(`The backup is damaged: it holds “${name}”, which is no file of a newsroom.`);
  if (!HASHED.test(key)) return to.files.write(key, asStream(pieces));
  const kept = await to.files.keep(asStream(pieces));
  if (kept.key !== key)
    throw new Halt(`The backup is damaged: ${name} is not what it was. Take an earlier one.`);
}

const HASHED = /^([0-9a-f]{2})\/\1[0-9a-f]{62}$/;

async function* asStream(pieces: Iterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  yield* pieces;
}
