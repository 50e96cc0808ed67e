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
 * Room, in megabytes: for what has just been made, most of which does not last, and for all of it. A text for which that
 * is not enough ends the thread; without a bound it would end the newsroom.
 */
const LIMITS = { maxYoungGenerationSizeMb: 16, maxOldGenerationSizeMb: 2_048 };

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
  const thread = new Worker(program, { workerData: { file }, resourceLimits: LIMITS });
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
  for await (const [answer] of answers) {
    if (answer.done === true) return answer.value;
    thread.postMessage('next');
    yield answer.value;
  }
  throw new Error('The thread that reads the export has ended.');
}
