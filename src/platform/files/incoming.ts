import { createHash, randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Content } from './words.ts';

const PLAIN_KEY = /^[0-9a-z][0-9a-z._-]*(\/[0-9a-z][0-9a-z._-]*)*$/;

/** What is being written stands here, on the same disk, so that a rename moves it into its place at once. */
export const INCOMING = '.incoming';

const PIECE = 1024 * 1024;

/** Bytes in a file that nobody looks at yet. */
export interface Received {
  readonly path: string;
  /** In hexadecimal. */
  readonly sha256: string;
  readonly bytes: number;
}

export function isKey(text: string): boolean {
  return PLAIN_KEY.test(text);
}

/** Keys are ours, never a visitor's: another one is a fault, and must not lead out of the folder. */
export function placeOf(folder: string, key: string): string {
  if (!isKey(key)) throw new Error(`"${key}" is not a key of a file.`);
  return join(folder, key);
}

/** The key of what is kept under its own hash. */
export function keyOf({ sha256 }: Pick<Received, 'sha256'>): string {
  return `${sha256.slice(0, 2)}/${sha256}`;
}

/** The path, if a file stands there. */
export async function existing(path: string): Promise<string | null> {
  const facts = await stat(path).catch((failure: NodeJS.ErrnoException) => {
    if (failure.code === 'ENOENT') return null;
    throw failure;
  });
  return facts?.isFile() ? path : null;
}

/** Writes what comes into a file that nobody looks at yet, through to the disk. */
export async function receive(folder: string, content: Content): Promise<Received> {
  await mkdir(join(folder, INCOMING), { recursive: true, mode: 0o750 });
  const path = join(folder, INCOMING, randomUUID());
  const file = await open(path, 'wx', 0o640);
  try {
    const facts = await writeAll(file, content);
    await file.sync();
    await file.close();
    return { path, ...facts };
  } catch (failure) {
    await file.close();
    await rm(path, { force: true });
    throw failure;
  }
}

async function writeAll(file: FileHandle, content: Content): Promise<{ sha256: string; bytes: number }> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const piece of content instanceof Uint8Array ? piecesOf(content) : content) {
    hash.update(piece);
    await file.appendFile(piece);
    bytes += piece.byteLength;
  }
  return { sha256: hash.digest('hex'), bytes };
}

/** A large file is not hashed at one go, so that others are answered meanwhile. */
function* piecesOf(bytes: Uint8Array): Generator<Uint8Array> {
  for (let at = 0; at < bytes.byteLength; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

/** Gives what was received its place, durably. */
export async function moveInto(place: string, from: string): Promise<void> {
  const folder = dirname(place);
  const firstMade = await mkdir(folder, { recursive: true, mode: 0o750 });
  await rename(from, place);
  await syncPath(folder);
  if (firstMade !== undefined) await syncPath(dirname(firstMade));
}

/** What says that a place cannot be brought through (fsync(2)): folders on some network shares. */
const NOT_SYNCED = new Set(['EINVAL', 'ENOTSUP']);

/**
 * A file, or the names in a folder, through to the disk: a name is durable only once its folder is (POSIX, fsync). Where
 * the place cannot do that, it is as durable as it can be.
 */
export async function syncPath(path: string): Promise<void> {
  const opened = await open(path, 'r');
  try {
    await opened.sync();
  } catch (failure) {
    const code = failure instanceof Error && 'code' in failure ? String(failure.code) : '';
    if (!NOT_SYNCED.has(code)) throw failure;
  } finally {
    await opened.close();
  }
}
