import { on } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Break, type PreparedItem, prepareExport } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';

type Items = AsyncGenerator<readonly PreparedItem[], Break | null, undefined>;
type Answer = IteratorResult<readonly PreparedItem[], Break | null>;

/** Where a build has put the thread's program. From the sources, as tests run, there is none: then it is done here. */
const program = fileURLToPath(new URL('./migrating/wordpress/prepare-export.worker.js', import.meta.url));

/** Room for what has just been made, in megabytes: most of it does not last. */
const LIMITS = { maxYoungGenerationSizeMb: 16 };

/** As many portions are prepared while one is written. */
const AHEAD = 2;

/** `prepareExport` in a thread of its own, so that reading a large export slows no reader down. */
export function preparePortions(file: string, known: Known): Items {
  return existsSync(program) ? prepareInThread(file, known) : prepareExport(file, known);
}

async function* prepareInThread(file: string, known: Known): Items {
  const thread = new Worker(program, { workerData: { file, known }, resourceLimits: LIMITS });
  try {
    for (let asked = 0; asked < AHEAD; asked += 1) thread.postMessage('next');
    for await (const [answer] of on(thread, 'message', { close: ['exit'] }) as AsyncIterable<[Answer]>) {
      if (answer.done === true) return answer.value;
      thread.postMessage('next');
      yield answer.value;
    }
    throw new Error('The thread that reads the export has ended.');
  } finally {
    await thread.terminate();
  }
}
