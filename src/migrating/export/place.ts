import { mkdirSync, mkdtempSync, readdirSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Halt } from '#platform/halt';

/** What a system says of a folder or disk that does not take what is written. */
const OF_THE_DISK = new Set([
  ...['EACCES', 'EPERM', 'EROFS', 'ENOENT', 'ENOTDIR', 'EEXIST', 'ENOTEMPTY', 'EBUSY', 'EXDEV', 'ELOOP'],
  ...['ENOSPC', 'EDQUOT', 'EFBIG', 'EIO', 'ENAMETOOLONG', 'EINVAL'],
]);

/** Where an export is made, and how it comes to its name once it is whole. */
export interface Place {
  /** Its folder meanwhile, for its owner alone: beside the one that it will be. */
  readonly part: string;
  /** Gives it its name. Returns that. */
  finish(): string;
  /** Leaves nothing behind. */
  giveUp(): void;
}

/** Throws `Halt` for a folder that holds something already, and for one that cannot be written. */
export function makePlace(wished: string): Place {
  const folder = freeFolder(wished);
  const part = orHalt(folder, () => mkdtempSync(`${folder}.part-`));
  return {
    part,
    finish() {
      orHalt(folder, () => renameSync(part, folder));
      return folder;
    },
    giveUp: () => rmSync(part, { recursive: true, force: true }),
  };
}

/** Makes a folder in it, for its owner alone. */
export function makeFolder(part: string, name: string): void {
  mkdirSync(join(part, name), { mode: 0o700 });
}

/** Where the folder stands itself, if a link leads to it: what is renamed takes the place of an empty folder alone. */
function freeFolder(wished: string): string {
  const found = orHalt(wished, () => statSync(wished, { throwIfNoEntry: false }));
  if (found === undefined) return wished;
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
