import { readdir, rm, stat, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { type Clock, DAY } from '#platform/clock';
import { existing, INCOMING, placeOf } from './incoming.ts';

/** All copies together, in bytes. */
const MOST = 1024 * 1024 * 1024;
/** One that nobody has asked for so long goes, in milliseconds: what was deleted elsewhere is not kept here. */
const LONGEST = DAY;
/** Whoever was told of a copy has so long to open it, in milliseconds. */
const OPENED_WITHIN = 60 * 1_000;
/** How exactly we remember when one was asked for, in milliseconds. */
const EXACT_TO = 30 * 1_000;

/** Copies on this machine of what a bucket holds: pictures are drawn from files, and sent from them. */
export interface Copies {
  /** Where one is, if there is one. */
  find(key: string): Promise<string | null>;
  forget(key: string): Promise<void>;
  /** Deletes what was not asked for in a day, and then the oldest until all have room. */
  tidy(): Promise<void>;
}

/** When a copy was last asked for is its time of access, which we set ourselves: few disks do. */
export function createCopies({
  folder,
  clock,
  most = MOST,
}: {
  readonly folder: string;
  readonly clock: Clock;
  readonly most?: number;
}): Copies {
  return {
    async find(key) {
      const place = placeOf(folder, key);
      if ((await existing(place)) === null) return null;
      await noteAsked(place, clock.now()).catch(passIfGone);
      return existing(place);
    },
    forget: (key) => rm(placeOf(folder, key), { force: true }),
    async tidy() {
      const now = clock.now().getTime();
      let room = most;
      for (const copy of await listed(folder)) {
        const age = now - copy.askedAt;
        room -= copy.bytes;
        if (age > LONGEST || (room < 0 && age > OPENED_WITHIN)) await rm(copy.path, { force: true });
      }
    },
  };
}

async function noteAsked(place: string, now: Date): Promise<void> {
  const { atimeMs, mtime } = await stat(place);
  if (now.getTime() - atimeMs > EXACT_TO) await utimes(place, now, mtime);
}

/** The one that was asked for last comes first. */
async function listed(folder: string) {
  const names = await readdir(folder, { recursive: true, withFileTypes: true }).catch(passIfGone);
  const copies: { path: string; bytes: number; askedAt: number }[] = [];
  for (const name of names ?? []) {
    if (!name.isFile() || name.parentPath.endsWith(INCOMING)) continue;
    const path = join(name.parentPath, name.name);
    const facts = await stat(path).catch(passIfGone);
    if (facts) copies.push({ path, bytes: facts.size, askedAt: Math.max(facts.atimeMs, facts.mtimeMs) });
  }
  return copies.sort((one, other) => other.askedAt - one.askedAt);
}

function passIfGone(failure: NodeJS.ErrnoException): undefined {
  if (failure.code !== 'ENOENT') throw failure;
}
