import { setFlagsFromString } from 'node:v8';

export { forgetOldest } from './forget-oldest.ts';
export { onePer } from './one-per.ts';

/** By how much, in percent, the heap may grow beyond what was in use when it was last cleared. */
const GROWTH = 60;

/**
 * Carries out what makes much that does not last. V8 would let the heap grow to several times what is in use before it
 * looks for what is not; in this process, threads included, it looks sooner meanwhile.
 */
export async function sparingMemory<Result>(deed: () => Promise<Result>): Promise<Result> {
  setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
  try {
    return await deed();
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
  }
}
