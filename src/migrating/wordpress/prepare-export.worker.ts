import { parentPort, workerData } from 'node:worker_threads';
import { prepareExport } from './prepare-export.ts';
import type { Known } from './prepare-item.ts';

/** Is told what is known, and then prepares the next items each time it is asked. */
const { file } = workerData as { file: string };
let items: ReturnType<typeof prepareExport> | undefined;
parentPort?.on('message', async (said: Known | 'next') => {
  if (said !== 'next') {
    items = prepareExport(file, said);
    return;
  }
  const next = await items?.next();
  parentPort?.postMessage(next);
  if (next?.done === true) parentPort?.close();
});
