import { mkdtempSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Where Linux has files in memory. */
const MEMORY = '/dev/shm';
/** In bytes: where less is free, tests take the disk. */
const ENOUGH_MEMORY = 2 ** 31;

/**
 * An empty folder of its own; delete it after the test. It lies in memory where there is enough: each commit waits
 * some milliseconds for a disk, as it must, and tests commit tens of thousands of times.
 */
export function temporaryFolder(): string {
  return mkdtempSync(join(freeIn(MEMORY) >= ENOUGH_MEMORY ? MEMORY : tmpdir(), 'tidings-'));
}

function freeIn(folder: string): number {
  try {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  } catch {
    return 0; // there is no such folder here
  }
}
