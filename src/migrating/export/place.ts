import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import { readdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { holdFile } from '#platform/database';
import { syncPath } from '#platform/files';
import { FolderHeld, Halt } from '#platform/halt';

/** In the folder of an export that is being made: locked while its process lives. */
const LOCK = '.tidings-export';
/** So many files are brought through to the disk at once: together they take a quarter of the time. */
const SYNCED_AT_ONCE = 8;

/** What a system says of a folder or disk that does not take what is written. */
const OF_THE_DISK = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'EBUSY', 'EXDEV', 'ELOOP'],
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'ENAMETOOLONG', 'EINVAL'],
]);

/** Where an export is made, and how it comes to its name once it is whole. */
export interface Place {
  /** Its folder meanwhile, for its owner alone: beside the one that it will be. */
  readonly part: string;
  /** Gives it its name, once all of it is on the disk. Returns that. */
  finish(): Promise<string>;
  /** Leaves nothing behind. */
  giveUp(): void;
}

/**
 * Throws `Halt` for a folder that holds something already, for one that cannot be written, and while another export to
 * the same place is being made. What one that was killed left there goes.
 */
export function makePlace(wished: string): Place {
  const folder = freeFolder(wished);
  removeDead(folder);
  const part = orHalt(folder, () => mkdtempSync(`${folder}.part-`));
  const lock = holdOrLeave(part);
  return {
    part,
    async finish() {
      await syncAll(part);
      lock.release();
      rmSync(join(part, LOCK));
      orHalt(folder, () => renameSync(part, folder));
      await syncPath(dirname(folder));
      return folder;
    },
    giveUp() {
      lock.release();
      rmSync(part, { recursive: true, force: true });
    },
  };
}

/** Where nothing can be locked no export is made, and its folder does not stay. */
function holdOrLeave(part: string): { release(): void } {
  try {
    return holdFile(join(part, LOCK), `${part} was taken by another export.`);
  } catch (failure) {
    rmSync(part, { recursive: true, force: true });
    throw failure;
  }
}

/** Of folders with such a name, those in which an export locked a file that nobody holds any more. Others stay. */
function removeDead(folder: string): void {
  const above = dirname(folder);
  const beginning = `${basename(folder)}.part-`;
  for (const name of orHalt(folder, () => readdirSync(above))) {
    const lock = join(above, name, LOCK);
    if (!name.startsWith(beginning) || !existsSync(lock)) continue;
    try {
      holdFile(lock, 'It is still being made.').release();
    } catch (failure) {
      if (!(failure instanceof FolderHeld)) continue;
      throw new Halt(`Another export to ${folder} is being made. Wait for its end, or name another folder.`);
    }
    orHalt(folder, () => rmSync(join(above, name), { recursive: true }));
  }
}

async function syncAll(folder: string): Promise<void> {
  const left = (await readdir(folder, { recursive: true })).filter((name) => name !== LOCK);
  const syncSome = async () => {
    for (let name = left.pop(); name !== undefined; name = left.pop()) await syncPath(join(folder, name));
  };
  await Promise.all(Array.from({ length: SYNCED_AT_ONCE }, syncSome));
  await syncPath(folder);
}

/** Makes a folder in it, for its owner alone. */
export function makeFolder(part: string, name: string): void {
  mkdirSync(join(part, name), { mode: 0o700 });
}

/** Where the folder stands itself, if a link leads to it: what is renamed takes the place of an empty folder alone. */
function freeFolder(wished: string): string {
  const found = orHalt(wished, () => statSync(wished, { throwIfNoEntry: false }));
  if (found === undefined) {
    if (orHalt(wished, () => lstatSync(wished, { throwIfNoEntry: false })) === undefined) return wished;
    throw new Halt(`${wished} is a link that leads nowhere. Name a folder that is not there yet.`);
  }
  if (!found.isDirectory()) throw new Halt(`${wished} is a file. Name a folder that is not there yet.`);
  if (orHalt(wished, () => readdirSync(wished)).length > 0) {
    throw new Halt(`${wished} is not empty. Name a folder that is, or that is not there yet.`);
  }
  const folder = realpathSync(wished);
  // What is whole is renamed into its place, and nothing takes the place of a disk
  if (found.dev !== statSync(dirname(folder)).dev) {
    throw new Halt(`${wished} is a disk of its own. Name a folder on it that is not there yet.`);
  }
  return folder;
}

function orHalt<Result>(folder: string, act: () => Result): Result {
  try {
    return act();
  } catch (failure) {
    throw haltOf(failure, folder);
  }
}

/** A full disk and the like are for a person to mend; any other fault stays what it is. */
export function haltOf(failure: unknown, folder: string): unknown {
  const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
  if (!OF_THE_DISK.has(code)) return failure;
  const mend =
    'Is the folder above it there, is there room, and may the user write there as whom the newsroom runs?';
  return new Halt(`${folder} cannot be written (${code}). ${mend}`);
}
