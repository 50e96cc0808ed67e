import type { Scratch } from '#platform/database';
import { numbered, safeName, sameFile } from './rules/safe-name.ts';

/**
 * Gives a file a name of its own in its folder, as near to the wished one as can be. What was given is kept on the
 * disk: there may be more names than memory should hold.
 */
export function giveName(scratch: Scratch, folder: string, wished: string): string {
  const safe = safeName(wished);
  const shelf = `names ${folder}`;
  const series = `${sameFile(numbered(safe, 1))} next`;
  for (let number = Number(scratch.get(shelf, series) ?? 1); ; number += 1) {
    const name = numbered(safe, number);
    if (scratch.get(shelf, sameFile(name)) !== undefined) continue;
    scratch.put(shelf, sameFile(name), 1);
    scratch.put(shelf, series, number + 1);
    return name;
  }
}
