/**
 * Listeners of one conversation: `node bench/listeners.js URL STORY-ID STORY-PATH COUNT PID`. Opens COUNT streams, posts
 * comments one after another, and prints after how many milliseconds the 99th of a hundred listeners had each, and
 * how much memory of the server (its process is PID) a listener takes.
 */
import { get } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { median, memory } from './measure.js';

const COMMENTS = 5;
const AT_ONCE = 100;
const [url = '', storyId = '', path = '', count = '0', pid = '0'] = process.argv.slice(2);
let hear = (_at) => {};

const before = memory(pid, 'VmRSS') ?? Number.NaN;
for (let open = 0; open < Number(count); open += AT_ONCE) {
  const some = Math.min(AT_ONCE, Number(count) - open);
  await Promise.all(Array.from({ length: some }, listen));
}
await pause(1_000);
const each = (((memory(pid, 'VmRSS') ?? Number.NaN) - before) * 1_024) / Number(count);

const times = [];
for (let nth = 1; nth <= COMMENTS; nth += 1) times.push(await post(nth));
console.log(JSON.stringify({ p99: median(times), each }));
process.exit(0);

function listen() {
  return new Promise((resolve, reject) => {
    const request = get(`${url}/live/stories/${storyId}`, { agent: false }, (response) => {
      if (response.statusCode !== 200)
        reject(new Error(`A stream was answered with ${response.statusCode}.`));
      response.on('data', (piece) => {
        if (piece.includes('event: comment')) hear(performance.now());
        else resolve(undefined);
      });
    });
    request.on('error', reject);
  });
}

/** @returns {Promise<number>} milliseconds from the post until 99 of 100 listeners had it */
async function post(nth) {
  const heard = [];
  const all = new Promise((resolve) => {
    hear = (at) => heard.push(at) === Number(count) && resolve(undefined);
  });
  const began = performance.now();
  await fetch(`${url}${path}/comments`, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams({
      name: 'Bench speaker',
      body: `Number ${nth} of ${Date.now()}, to all who listen.`,
    }),
  });
  await all;
  await pause(500);
  return heard[Math.ceil(heard.length * 0.99) - 1] - began;
}
