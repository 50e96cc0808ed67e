import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Break, type PreparedItem, prepareExport } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';

type Items = AsyncGenerator<readonly PreparedItem[], Break | null, undefined>;
type Answer = IteratorResult<readonly PreparedItem[], Break | null>;

/** The names of the threads' programs: written in by the build that made them (`scripts/build.js`). */
declare const WORKERS: Readonly<Record<'prepare-export.worker.ts', string>> | undefined;

/**
 * The thread's program, of the same build as this module: a newer one may ask and answer otherwise. From the sources, as
 * tests run, there is none, and many builds later it is gone: then its work is done here.
 */
const program =
  typeof WORKERS === 'undefined'
    ? undefined
    : fileURLToPath(new URL(WORKERS['prepare-export.worker.ts'], import.meta.url));

/**
 * In megabytes. Room for what has just been made: most of it does not last. And for what does: an item of a size that
 * people write takes a few; a thread that would take more dies, and the newsroom lives.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 1_024 };

/** As many portions are prepared while one is written. */
const AHEAD = 2;

/** `prepareExport` that is on its way. */
export interface Preparing {
  /** The items in portions, once it is known what points forward. */
  portions(known: Known): Items;
  /** Also where none was asked for. */
  end(): Promise<unknown>;
}

/**
 * Begins `prepareExport` in a thread of its own, so that reading a large export slows no reader down. Loading its program
 * takes as long as hundreds of items: it is begun while the export is surveyed.
 */
export function beginPreparing(file: string): Preparing {
  if (program === undefined || !existsSync(program)) {
    return { portions: (known) => prepareExport(file, known), end: async () => {} };
  }
  return preparingIn(new Worker(program, { workerData: { file }, resourceLimits: LIMITS }));
}

export function preparingIn(thread: Worker): Preparing {
  // From the beginning, or nobody hears why it failed to begin.
  const answers = on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Answer]>;
  return { portions: (known) => portionsOf(thread, { answers, known }), end: () => thread.terminate() };
}

async function* portionsOf(
  thread: Worker,
  { answers, known }: { readonly answers: AsyncIterable<[Answer]>; readonly known: Known },
): Items {
  thread.postMessage(known);
  for (let asked = 0; asked < AHEAD; asked += 1) thread.postMessage('next');
  let behind = 0;
  try {
    for await (const [answer] of answers) {
      if (answer.done === true) return answer.value;
      thread.postMessage('next');
      yield answer.value;
      behind = Math.max(behind, ...answer.value.map((item) => ('story' in item ? item.story.line : 0)));
    }
  } catch (failure) {
    if ((failure as { code?: unknown }).code !== 'ERR_WORKER_OUT_OF_MEMORY') throw failure;
    throw new Error(tooLarge(behind));
  }
  throw new Error('The thread that reads the export has ended.');
}

function tooLarge(behind: number): string {
  const where = behind === 0 ? '' : ` behind line ${behind}`;
  return `The import ended early: something${where} takes more memory to read than one item may. What came before it is here; take it out of the file and import the rest.`;
}
