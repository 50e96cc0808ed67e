import { open, readFile, rm, stat } from 'node:fs/promises';
import { setTimeout as pause } from 'node:timers/promises';

/**
 * Takes the lock, waiting for the process that has it; one left by a dead process is taken over.
 *
 * @param {string} path
 * @returns {Promise<() => Promise<void>>} gives it back
 */
export async function lock(path) {
  for (;;) {
    const file = await open(path, 'wx').catch((fault) => {
      if (fault.code !== 'EEXIST') throw fault;
    });
    if (file) {
      await file.writeFile(String(process.pid));
      await file.close();
      return () => rm(path, { force: true });
    }
    if (await isAbandoned(path)) await rm(path, { force: true });
    else await pause(20);
  }
}

/** @param {string} path */
async function isAbandoned(path) {
  const owner = Number(await readFile(path, 'utf8').catch(() => 0));
  const age = Date.now() - (await stat(path).then((it) => it.mtimeMs, Date.now));
  if (age > 60_000) return true;
  if (owner === 0) return age > 1_000; // taken, and its number not written yet
  try {
    return !process.kill(owner, 0);
  } catch (fault) {
    return fault.code === 'ESRCH';
  }
}
