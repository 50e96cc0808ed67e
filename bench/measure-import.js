import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { runCommand } from '../scripts/newsroom-process.js';
import { memory, processorTime } from './measure.js';
import { writeExport } from './write-export.js';

/** Of ten items one is a post, one its picture, eight are its comments. */
const COMMENTS_EACH = 8;

/**
 * Imports an export of about so many items into an empty newsroom, as a publisher does.
 *
 * @param {string} home a folder for it
 * @param {number} wanted
 * @returns seconds by the clock and of the processor, and the highest memory in megabytes
 */
export async function measureImport(home, wanted) {
  const file = join(home, 'export.xml');
  const folder = join(home, `import-${wanted}`);
  const size = { posts: Math.round(wanted / 10), commentsEach: COMMENTS_EACH, attachments: true };
  const items = await writeExport(file, size);
  const watch = watchProcess();
  const began = performance.now();
  const { exit, said } = await runCommand(folder, ['import', 'wordpress', file], {
    onStart: (pid) => void watch.of(pid),
    env: { LOG_LEVEL: 'error' },
  });
  const seconds = (performance.now() - began) / 1_000;
  rmSync(folder, { recursive: true, force: true });
  return { items, exit, said, seconds, ...watch.end() };
}

/** The highest memory of a process while it runs, and the processor time that it took. */
function watchProcess() {
  let peak = 0;
  let processor = 0;
  let watching = true;
  return {
    async of(pid) {
      while (watching) {
        peak = Math.max(peak, memory(pid, 'VmHWM') ?? 0);
        processor = Math.max(processor, processorTime(pid) ?? 0);
        await pause(50);
      }
    },
    end() {
      watching = false;
      return { peak, processor };
    },
  };
}
