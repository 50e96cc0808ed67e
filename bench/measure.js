/** What the rows of the bench are measured with. Clients and servers are processes of their own. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const run = promisify(execFile);
const autocannon = createRequire(import.meta.url).resolve('autocannon');
/** What autocannon is told to post a form. `[<id>]` in it is another one in each request. */
export const POSTING = [
  ...['-m', 'POST', '-H', 'content-type=application/x-www-form-urlencoded', '-H', 'accept=text/html', '-I'],
];
/** Clock ticks a second in /proc, on every Linux there is. */
const TICKS = 100;

/** Runs a script of this folder to its end. @returns {Promise<any>} the JSON that it prints last */
export async function runScript(name, ...words) {
  const path = fileURLToPath(new URL(name, import.meta.url));
  const { stdout } = await run(process.execPath, [path, ...words.map(String)], { maxBuffer: 2 ** 26 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
}

/**
 * Loads a server with autocannon's own program, in another process.
 *
 * @param {string} url
 * @param {{ seconds: number, connections?: number, pipelining?: number, words?: string[] }} how
 * @returns {Promise<{ perSecond: number, total: number, statuses: Record<string, number>, failed: number }>}
 */
export async function load(url, { seconds, connections = 64, pipelining = 1, words = [] }) {
  const options = ['-c', connections, '-p', pipelining, '-d', seconds, '--json', '--no-progress', ...words];
  const { stdout } = await run(process.execPath, [autocannon, ...options.map(String), url], {
    maxBuffer: 2 ** 26,
  });
  const result = JSON.parse(stdout.trim().split('\n').at(-1) ?? '');
  const counts = Object.entries(result.statusCodeStats ?? {}).map(([status, { count }]) => [status, count]);
  return {
    perSecond: result.requests.average,
    total: result.requests.total,
    statuses: Object.fromEntries(counts),
    failed: result.errors + result.timeouts,
  };
}

/**
 * Processor time of another process, in seconds: what a request costs a server, however slow the client is.
 * Nothing where there is no /proc.
 */
export function processorTime(pid) {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS;
  } catch {
    return undefined;
  }
}

/** Memory of another process in megabytes: `VmRSS` as it is, `VmHWM` at its highest. */
export function memory(pid, what) {
  try {
    const [, kilobytes] =
      readFileSync(`/proc/${pid}/status`, 'utf8').match(new RegExp(`${what}:\\s+(\\d+)`)) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1_024;
  } catch {
    return undefined;
  }
}

/** The first answer of a server that is starting, in milliseconds since `began`. */
export async function firstAnswer(url, began) {
  for (;;) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) {
      await answer.arrayBuffer();
      return performance.now() - began;
    }
    await pause(2);
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((one, other) => one - other);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}
