import { parentPort, workerData } from 'node:worker_threads';
import { prepareExport } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';

/** Begins with what is known, and prepares the next items each time it is asked. */
const { file, known } = workerData as { file: string; known: Known };
const items = prepareExport(file, known);
parentPort?.on('message', async () => {
  const next = await items.next();
  parentPort?.postMessage(next);
  if (next.done === true) parentPort?.close();
});
