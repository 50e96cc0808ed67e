/**
 * `npm run bench`: how fast a newsroom is, as ratios to bare parts that are measured in the same run. It starts
 * one as a publisher would, on a new data folder, fills it (51 stories, one with 200 comments) and measures what
 * `docs/developers/bench.md` explains. `--scale` does it once more with 100,000 stories and 1,000,000 comments.
 * `--quick` measures for a fraction of the time, `--only=giving` a part alone, `--import=5000,50000` imports of so many
 * items alone. Nothing here is a test: other work on the machine shows.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { buildIfStale } from '../scripts/build.js';
import { startNewsroom } from '../scripts/newsroom-process.js';
import { measureKeystrokes } from './keystrokes.js';
import { firstAnswer, load, median, memory, POSTING, processorTime, runScript } from './measure.js';
import { measureGiving, measureReports } from './measure-giving.js';
import { measureImport } from './measure-import.js';
import { openFile } from './open-here.js';
import { pageWeight } from './page-weight.js';
import { compare, print, row } from './table.js';

const quick = process.argv.includes('--quick');
const scale = process.argv.includes('--scale');
const wordsOf = (name) =>
  process.argv
    .find((word) => word.startsWith(`--${name}=`))
    ?.slice(name.length + 3)
    .split(',');
/** `--import=5000,50000` measures imports alone, of so many items. */
const importSizes = wordsOf('import')?.map(Number);
/** `--only=giving,reports` measures these parts alone; their names stand in `measuresAll`. */
const only = wordsOf('only');
const ROUNDS = quick ? 3 : 5;
const SECONDS = quick ? 1 : 3;
/** What the writers post. `[<id>]` is another one in each request: the same words twice would be one comment. */
const COMMENT = 'name=Bench+reader&email=bench%40example.org&body=The+ferry+was+late+again,+says+[<id>]';
/** How many comments wait for a moderator; of the small newsroom more than its page shows. */
const WAITING = { small: 300, large: 100_000 };
const DESK = [
  ...['/desk', '/desk/stories', '/desk/stories?stage=published', '/desk/stories?section=bench-news'],
  ...['/desk/stories?stage=published&section=bench-news&author=bench-ana', '/desk/stories?words=harbour'],
  ...['/desk/stories/board', '/desk/stories/calendar', '/desk/comments', '/desk/comments?page=5'],
  ...['/desk/comments?show=reported', '/desk/comments?show=latest', '/desk/comments?show=rejected'],
];
const NO_LIMITS = { TIDINGS_LIMITS: 'off' };

const home = mkdtempSync(join(tmpdir(), 'tidings-bench-'));
const folder = join(home, 'data');
try {
  console.log(`Node ${process.versions.node}, ${cpus().length} cores (${cpus()[0]?.model ?? 'unknown'}).`);
  console.log('Client and server share the cores. Each pair is measured in turn, and its median taken.\n');
  await buildIfStale();
  if (importSizes === undefined) await measuresAll();
  else await imports();
} finally {
  rmSync(home, { recursive: true, force: true });
}
print();

async function measuresAll() {
  const filled = await runScript('fill.js', folder);
  const bench = { folder, home, rounds: ROUNDS, seconds: SECONDS, quick, withNewsroom };
  const parts = {
    start: () => startsAndIdles(filled),
    pages: () => answersFromMemory(filled),
    comments: () => acceptsComments(filled),
    listeners: () => tellsListeners(filled),
    drawing: () => drawsAfresh(filled),
    keys: typesInTheEditor,
    deeds: writesWithoutHttp,
    giving: () => measureGiving(bench),
    import: imports,
    // Last, as they leave the newsroom large.
    ...(scale ? { large: () => growsLarge(filled), reports: () => measureReports(bench) } : {}),
  };
  for (const [name, measure] of Object.entries(parts)) {
    if (only === undefined || only.includes(name)) await measure();
  }
}

async function startsAndIdles({ lively }) {
  const port = 20_000 + (process.pid % 20_000);
  const starts = [];
  const costs = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    const starting = startNewsroom({ folder, port, words: ['--empty'] });
    starts.push(await firstAnswer(`http://127.0.0.1:${port}/`, began));
    const newsroom = await starting;
    costs.push((processorTime(newsroom.pid) ?? Number.NaN) * 1_000);
    await newsroom.stop();
  }
  row('start on an existing database to the first page', ms(median(starts)), {
    against: `${ms(median(costs))} of processor time`,
    aim: 'under 1,000 ms',
  });

  await withNewsroom(async (newsroom) => {
    await fetch(newsroom.url + lively).then((answer) => answer.text());
    await pause(quick ? 1_000 : 5_000);
    const idle = memory(newsroom.pid, 'VmRSS');
    row('memory of an idle newsroom', idle === undefined ? 'unknown' : `${idle.toFixed(0)} MB`, {
      aim: 'under 120 MB',
    });
    const weight = await pageWeight(newsroom.url + lively);
    if (!weight) return;
    row('story with 200 comments, all that a browser loads', kilobytes(weight.bytes), {
      against: `${weight.requests} requests, ${weight.elsewhere} to other hosts`,
      aim: 'under 60 KB, 0',
    });
    row('… script in it', kilobytes(weight.script), { aim: 'under 12 KB' });
  });
}

/** The page of the lively story out of memory, next to a bare server that sends the same bytes. */
async function answersFromMemory({ lively }) {
  await withNewsroom(async (newsroom) => {
    const url = newsroom.url + lively;
    const bare = await startBareServer(url);
    for (const pipelining of [1, 10]) {
      const ours = [];
      const theirs = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        ours.push(await loadAndCost(url, newsroom.pid, pipelining));
        theirs.push(await loadAndCost(`http://127.0.0.1:${bare.port}/`, bare.pid, pipelining));
      }
      const how = pipelining === 1 ? '' : `, ${pipelining} at once on each`;
      compare(`page from memory, 64 connections${how}`, ours, theirs, 'perSecond', { unit: '/s', aim: 0.8 });
      if (ours.every(({ cost }) => cost > 0)) {
        compare('… processor time a request', ours, theirs, 'cost', {
          unit: ' µs',
          aim: 0.8,
          lessIsBetter: true,
        });
      }
    }
    bare.end();
  });
}

async function loadAndCost(url, pid, pipelining) {
  const before = processorTime(pid);
  const result = await load(url, { seconds: SECONDS, pipelining, words: ['-H', 'accept-encoding=br'] });
  const cost = before === undefined ? 0 : ((processorTime(pid) - before) * 1e6) / result.total;
  if (result.failed > 0 || Object.keys(result.statuses).join() !== '200') {
    throw new Error(`The load on ${url} went wrong: ${JSON.stringify(result)}`);
  }
  return { perSecond: result.perSecond, cost };
}

/** Comments over HTTP by 64 writers, next to raw commits of one row; each acknowledged one is counted in the end. */
async function acceptsComments({ small }) {
  const comment = join(home, 'comment.txt');
  writeFileSync(comment, COMMENT);
  const words = [...POSTING, '-i', comment];
  const accepted = [];
  const raw = [];
  let acknowledged = 0;
  await withNewsroom(async (newsroom) => {
    for (let round = 0; round < ROUNDS; round += 1) {
      raw.push(await runScript('raw-commits.js', folder, SECONDS));
      const result = await load(`${newsroom.url}${small}/comments`, { seconds: SECONDS, words });
      acknowledged += result.statuses[303] ?? 0;
      accepted.push({ perSecond: (result.statuses[303] ?? 0) / SECONDS });
      if (Object.keys(result.statuses).join() !== '303')
        console.log(`Answers to posts: ${JSON.stringify(result.statuses)}`);
    }
  });
  compare('comments accepted over HTTP, 64 writers (raw: commits of one row)', accepted, raw, 'perSecond', {
    ...{ unit: '/s', aim: 0.5 },
  });
  const file = openFile(join(folder, 'tidings.sqlite'));
  const kept = file.prepare("select count(*) as n from comments where author_name like 'Bench %'").get().n;
  file.close();
  row('… acknowledged, and found in the database', `${acknowledged}, ${kept}`, { aim: 'none missing' });
  if (kept < acknowledged) throw new Error('An acknowledged comment is missing.');
}

/** One comment to all who listen to a story, in another process. */
async function tellsListeners({ another }) {
  const listeners = quick ? 500 : 5_000;
  await withNewsroom(async ({ url, pid }) => {
    const { p99, each } = await runScript('listeners.js', url, 'bench-small-1', another, listeners, pid);
    row(`one comment to ${listeners} listeners, the 99th of a hundred`, ms(p99), {
      against: `${each.toFixed(1)} KB of memory each`,
      aim: 'under 250 ms, 20 KB',
    });
  });
}

async function drawsAfresh({ lively, small }) {
  const [livelyOne, smallOne, front, section] = await runScript(
    'draw-afresh.js',
    folder,
    SECONDS,
    lively,
    small,
    '/',
    '/news',
  );
  row('story with 200 comments drawn afresh, of one core', `${livelyOne.perSecond.toFixed(0)}/s`, {
    against: `${livelyOne.each.toFixed(1)} ms each (${livelyOne.compressing.toFixed(1)} to compress), the first ${livelyOne.first.toFixed(0)}`,
    aim: '500/s',
  });
  row('front page drawn afresh', `${front.perSecond.toFixed(0)}/s`, {
    against: `${front.each.toFixed(1)} ms each`,
  });
  return { livelyOne, smallOne, front, section };
}

/** A key typed into a story of 10,000 words, next to one typed into a plain field of the browser with the same words. */
async function typesInTheEditor() {
  await withNewsroom(async (newsroom) => {
    const measured = await measureKeystrokes({ folder, newsroom });
    if (!measured) return;
    const { ours, plain } = measured;
    row('a key in a story of 10,000 words, until it is painted', `${ours.median.toFixed(1)} ms`, {
      ...{ against: `${plain.median.toFixed(1)} ms in a plain field`, ratio: ours.median / plain.median },
    });
    row('… the 95th of a hundred', `${ours.most.toFixed(1)} ms`, {
      ...{ against: `${plain.most.toFixed(1)} ms`, ratio: ours.most / plain.most },
    });
  });
}

async function writesWithoutHttp() {
  const deeds = [];
  const raw = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    raw.push(await runScript('raw-commits.js', folder, SECONDS));
    deeds.push(await runScript('write-queue.js', folder, SECONDS));
  }
  compare('deeds of three statements, 64 callers, without HTTP (raw: as above)', deeds, raw, 'perSecond', {
    ...{ unit: '/s', aim: 2 },
  });
}

async function imports() {
  for (const wanted of importSizes ?? (quick ? [3_000] : [5_000, 20_000])) {
    const measured = await measureImport(home, wanted);
    const { items, exit, said, seconds, processor, peak } = measured;
    const what = `import of ${items} items`;
    if (exit !== 0) {
      row(what, `ended with ${exit}`, { against: said.trim().split('\n').at(-1) });
      return;
    }
    row(what, `${(items / seconds).toFixed(0)}/s, ${(items / processor).toFixed(0)} a second of one core`, {
      against: `at most ${peak.toFixed(0)} MB of memory`,
      aim: '2,000/s, memory flat',
    });
  }
}

/** The same pages in a newsroom two thousand times as large. */
async function growsLarge({ lively, small }) {
  const addresses = ['/', '/news', small, lively, '/feed', '/search?q=harbour'];
  const before = await runScript('draw-afresh.js', folder, SECONDS, ...addresses);
  const deskBefore = await drawsTheDesk(WAITING.small);
  const began = performance.now();
  const size = await runScript('multiply.js', folder);
  console.log(
    `${size.stories} stories and ${size.comments} comments (${((performance.now() - began) / 1_000).toFixed(0)} s to fill).`,
  );
  const after = await runScript('draw-afresh.js', folder, SECONDS, ...addresses);
  for (const [at, large] of after.entries()) {
    const name = large.address === lively ? `${lively} (50,000 comments)` : large.address;
    row(`${name}, large next to small`, `${large.each.toFixed(1)} ms`, {
      against: `${before[at].each.toFixed(1)} ms`,
      ratio: large.each / before[at].each,
      aim: 'at most 1.5',
    });
  }
  const deskAfter = await drawsTheDesk(WAITING.large);
  for (const [at, { address, each }] of deskAfter.entries()) {
    row(`${address}, large next to small`, `${each.toFixed(1)} ms`, {
      ...{ against: `${deskBefore[at].each.toFixed(1)} ms`, ratio: each / deskBefore[at].each },
      aim: 'at most 1.5',
    });
  }
}

/** The lists of the desk, with so many comments that wait. */
async function drawsTheDesk(waiting) {
  await runScript('fill-queue.js', folder, waiting);
  return runScript('draw-desk.js', folder, SECONDS / 2, ...DESK);
}

async function withNewsroom(measure, env = {}) {
  const newsroom = await startNewsroom({ folder, words: ['--empty'], env: { ...NO_LIMITS, ...env } });
  try {
    await measure(newsroom);
  } finally {
    await newsroom.stop();
  }
}

async function startBareServer(url) {
  const script = fileURLToPath(new URL('bare-server.js', import.meta.url));
  const server = spawn(process.execPath, [script, url], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(server.stdout, 'data');
  return { port: JSON.parse(String(line)).port, pid: server.pid, end: () => server.kill() };
}

function ms(number) {
  return `${number.toFixed(0)} ms`;
}

function kilobytes(bytes) {
  return `${(bytes / 1_000).toFixed(1)} KB`;
}
