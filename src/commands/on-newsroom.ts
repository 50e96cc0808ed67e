import { join, resolve } from 'node:path';
import { type ControlMessage, callControl } from '#platform/control';
import { readConfig } from '../config.ts';

/** Does a deed on the running newsroom, or, with none running, opens the data folder for it. Sets the exit code. */
export async function onNewsroom(deed: string, facts: Readonly<Record<string, unknown>>): Promise<void> {
  const config = readConfig();
  const tell = teller();
  const socket = join(resolve(config.dataFolder), 'tidings.sock');
  const answered = await callControl(socket, { deed, facts }, tell);
  process.exitCode = answered ?? (await onOpened());

  async function onOpened(): Promise<number> {
    // Loaded here and not before: a newsroom that runs does it itself
    const [{ open }, { controlDeeds }] = await Promise.all([
      import('../main.ts'),
      import('../control-deeds.ts'),
    ]);
    const opened = await open({ ...config, logLevel: 'error' });
    try {
      const perform = controlDeeds(opened.newsroom, opened.log)[deed];
      if (!perform) throw new Error(`There is no deed "${deed}".`);
      return await perform(facts, tell);
    } finally {
      await opened.close();
    }
  }
}

/** Prints what is told: progress in place on a terminal, at most one line a second elsewhere. */
export function teller(): (message: ControlMessage) => void {
  let inProgress = false;
  let lastSaid = Number.NEGATIVE_INFINITY;
  return (message) => {
    if (message.kind === 'end') return;
    if (message.kind === 'progress' && !process.stdout.isTTY) {
      if (performance.now() - lastSaid < 1_000) return;
      lastSaid = performance.now();
    }
    if (message.kind === 'progress' && process.stdout.isTTY) {
      process.stdout.write(`\r\u001b[K${message.text}`);
      inProgress = true;
      return;
    }
    if (inProgress) process.stdout.write('\n');
    inProgress = false;
    process.stdout.write(`${message.text}\n`);
  };
}
