/** A newsroom in a process of its own, as a publisher starts it: for the bench, the crash tests and the pictures. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

const launcher = fileURLToPath(new URL('../bin/tidings.js', import.meta.url));

/**
 * Starts `tidings start` on a free port of 127.0.0.1 and waits until it says where it serves.
 *
 * @param {{ folder: string, words?: string[], env?: Record<string, string>, port?: number }} wish
 * @throws when it ends before that, with what it wrote
 */
export async function startNewsroom({ folder, words = [], env = {}, port = 0 }) {
  const newsroom = spawn(process.execPath, [launcher, 'start', ...words], {
    env: { ...plainEnvironment(), TIDINGS_DATA: folder, PORT: String(port), LOG_LEVEL: 'error', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = once(newsroom, 'exit');
  let said = '';
  newsroom.stderr.setEncoding('utf8').on('data', (text) => (said = (said + text).slice(-20_000)));
  await new Promise((resolve, reject) => {
    newsroom.stdout.setEncoding('utf8').on('data', (text) => {
      said += text;
      if (/ serves http\S+\n[\s\S]*\n/.test(said)) resolve();
    });
    newsroom.once('exit', (code) => reject(new Error(`The newsroom ended with ${code}:\n${said}`)));
  });
  const [, bound = ''] = said.match(/ serves http:\/\/[^\s/]+:(\d+)/) ?? [];
  return {
    pid: newsroom.pid,
    port: Number(bound),
    url: `http://127.0.0.1:${bound}`,
    /** What it wrote so far: on its output, and the end of its log. */
    said: () => said,
    /** Asks it to end, and waits. @returns {Promise<number | null>} its exit code */
    async stop() {
      newsroom.kill('SIGTERM');
      return (await ended)[0];
    },
    /** Ends it as a power cut does. */
    async kill() {
      newsroom.kill('SIGKILL');
      await ended;
    },
  };
}

/**
 * Runs another command, such as `['import', 'wordpress', file]`, to its end.
 *
 * @param {string} folder the data folder
 * @param {string[]} words
 * @param {{ onStart?: (pid: number) => void, onSaid?: (soFar: string) => void, env?: Record<string, string> }} [more]
 * @returns {Promise<{ exit: number | null, said: string }>}
 */
export async function runCommand(folder, words, { onStart, onSaid, env = {} } = {}) {
  const command = spawn(process.execPath, [launcher, ...words], {
    env: { ...plainEnvironment(), TIDINGS_DATA: folder, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [command.stdout, command.stderr]) {
    stream.setEncoding('utf8').on('data', (text) => {
      said += text;
      onSaid?.(said);
    });
  }
  if (command.pid !== undefined) onStart?.(command.pid);
  const [exit] = await once(command, 'close');
  return { exit, said };
}

/** The environment without what a developer may have set for a newsroom of their own. */
function plainEnvironment() {
  const { PORT, HOST, TIDINGS_DATA, SITE_URL, DATABASE_URL, TIDINGS_LIMITS, NODE_OPTIONS, ...rest } =
    process.env;
  return rest;
}
