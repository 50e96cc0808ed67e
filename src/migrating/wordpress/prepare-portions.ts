import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { type Break, type PreparedItem, prepareExport } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';

type Items = AsyncGenerator<readonly PreparedItem[], Break | null, undefined>;

/** Where a build has put the thread's program. From the sources, as tests run, there is none: then it is done here. */
const program = fileURLToPath(new URL('./migrating/wordpress/prepare-export.worker.js', import.meta.url));

/** As many portions are prepared while one is written. */
const AHEAD = 2;

/** `prepareExport` in a thread of its own, so that reading a large export slows no reader down. */
export function preparePortions(file: string, known: Known): Items {
  return existsSync(program) ? prepareInThread(file, known) : prepareExport(file, known);
}

async function* prepareInThread(file: string, known: Known): Items {
  const thread = new Worker(program, { workerData: { file, known } });
  const answers: IteratorResult<readonly PreparedItem[], Break | null>[] = [];
  thread.on('message', (answer) => answers.push(answer));
  const failed = once(thread, 'exit').then(() => {
    if (answers.length === 0) throw new Error('The thread that reads the export has ended.');
  });
  failed.catch(() => {});
  try {
    for (let asked = 0; asked < AHEAD; asked += 1) thread.postMessage('next');
    while (true) {
      if (answers.length === 0) await Promise.race([once(thread, 'message'), failed]);
      const answer = answers.shift();
      if (answer === undefined) continue;
      if (answer.done === true) return answer.value;
      thread.postMessage('next');
      yield answer.value;
    }
  } finally {
    await thread.terminate();
  }
}
