import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { type ControlMessage, callControl } from '#platform/control';
import { FolderHeld, Halt } from '#platform/halt';
import { type Config, readConfig } from '../config.ts';

/** How long a command waits for whoever has the data folder to answer or to leave it, and between two tries: ms. */
const WAITS = { longest: 30_000, between: 200 } as const;

/**
 * Does a deed on the running newsroom, or, with none running, opens the data folder for it. Sets the exit code.
 *
 * @throws `Halt` where there is no newsroom, unless the deed may begin one: a shell that lacks the service's variables
 *   would make another one, and say of that that all is well
 */
export async function onNewsroom(
  deed: string,
  facts: Readonly<Record<string, unknown>>,
  { mayBegin = false }: { readonly mayBegin?: boolean } = {},
): Promise<void> {
  const config = readConfig();
  const tell = teller();
  const socket = join(resolve(config.dataFolder), 'tidings.sock');
  const until = performance.now() + WAITS.longest;
  let isWaiting = false;
  for (;;) {
    const exit =
      (await callControl(socket, { deed, facts }, tell)) ??
      (await onOpened(config, { deed, facts, tell, mayBegin }).catch((failure: unknown) => {
        if (!(failure instanceof FolderHeld) || performance.now() > until) throw failure;
      }));
    if (exit !== undefined) {
      process.exitCode = exit;
      return;
    }
    // A newsroom that starts has the folder before it answers; another command gives it back
    if (!isWaiting) tell({ kind: 'line', text: 'Another Tidings works on the folder. Waiting for it …' });
    isWaiting = true;
    await pause(WAITS.between);
  }
}

/** Opens the data folder, does the deed, and returns its exit code. */
async function onOpened(config: Config, asked: Asked): Promise<number> {
  // Loaded here and not before: a newsroom that runs does it itself
  const [{ open }, { controlDeeds }, { isBegun }] = await Promise.all([
    import('../main.ts'),
    import('../control-deeds.ts'),
    import('#platform/database'),
  ]);
  const folder = resolve(config.dataFolder);
  if (!isBegun(folder)) {
    const none = `There is no newsroom in ${folder}`;
    if (!asked.mayBegin)
      throw new Halt(`${none}: set TIDINGS_DATA to where it is, or begin it by \`tidings start\`.`);
    asked.tell({ kind: 'line', text: `${none}: one begins there. If yours is elsewhere, set TIDINGS_DATA.` });
  }
  const opened = await open({ ...config, logLevel: 'error' });
  try {
    const perform = controlDeeds(opened.newsroom, opened.log)[asked.deed];
    if (!perform) throw new Error(`There is no deed "${asked.deed}".`);
    return await perform(asked.facts, asked.tell);
  } finally {
    await opened.close();
  }
}

interface Asked {
  readonly deed: string;
  readonly facts: Readonly<Record<string, unknown>>;
  readonly tell: (message: ControlMessage) => void;
  readonly mayBegin: boolean;
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
