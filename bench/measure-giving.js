/** What the rows of giving are measured with: pledges by the form, webhooks of cards, and reports over a large ledger. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { load, POSTING, processorTime, runScript } from './measure.js';
import { openFile } from './open-here.js';
import { compare, row } from './table.js';

const SMALL = 1_000;
const LARGE = 1_000_000;
/** Between these the report by story is full: of a thousand gifts in five years, some weeks have no fifty stories. */
const DAYS = { small: ['2021-06-10', '2024-05-20'], large: ['2023-03-10', '2023-05-20'] };
const SECRET = 'whsec_bench';

/**
 * @param {{ folder: string, home: string, rounds: number, seconds: number, quick: boolean,
 *   withNewsroom: (measure: (newsroom: any) => Promise<void>, env?: Record<string, string>) => Promise<void> }} bench
 */
export async function measureGiving(bench) {
  const { way } = await runScript('add-way.js', bench.folder);
  await takesPledges(bench, way);
  await hearsEvents(bench);
}

/** Pledges over HTTP by 64 givers, next to raw commits; each acknowledged one is counted in the end. */
async function takesPledges({ folder, home, rounds, seconds, withNewsroom }, way) {
  const form = join(home, 'pledge.txt');
  writeFileSync(form, `way=${way}&key=[<id>]&amount=5&country=DE&word=Bench`);
  const accepted = [];
  const raw = [];
  const costs = [];
  let acknowledged = 0;
  await withNewsroom(async ({ url, pid }) => {
    for (let round = 0; round < rounds; round += 1) {
      raw.push(await runScript('raw-commits.js', folder, seconds));
      const before = processorTime(pid) ?? Number.NaN;
      const { statuses } = await load(`${url}/give`, { seconds, words: [...POSTING, '-i', form] });
      const taken = statuses[303] ?? 0;
      acknowledged += taken;
      accepted.push({ perSecond: taken / seconds });
      costs.push((((processorTime(pid) ?? Number.NaN) - before) * 1_000) / taken);
      if (Object.keys(statuses).join() !== '303')
        console.log(`Answers to pledges: ${JSON.stringify(statuses)}`);
    }
  });
  const what = 'gifts promised over HTTP, 64 givers (raw: commits of one row)';
  compare(what, accepted, raw, 'perSecond', { unit: '/s', aim: 0.5 });
  row('… processor time each', `${Math.min(...costs).toFixed(2)} ms`, {});
  const kept = count(folder, "pledges where word = 'Bench'");
  row('… acknowledged, and found in the database', `${acknowledged}, ${kept}`, { aim: 'none missing' });
  if (kept < acknowledged) throw new Error('An acknowledged pledge is missing.');
}

/** Signed events over HTTP, each of which makes a gift and its entry in the ledger. */
async function hearsEvents({ folder, rounds, seconds, quick, withNewsroom }) {
  const events = quick ? 500 : 2_000;
  copyPledges(folder, events * rounds);
  const port = 20_000 + (process.pid % 20_000);
  const heard = [];
  const raw = [];
  process.env.STRIPE_WEBHOOK_SECRET = SECRET;
  const env = {
    ...{ STRIPE_SECRET_KEY: 'sk_test_bench', STRIPE_WEBHOOK_SECRET: SECRET },
    STRIPE_API_BASE: `http://127.0.0.1:${port}`,
  };
  await withNewsroom(async ({ url }) => {
    for (let round = 0; round < rounds; round += 1) {
      raw.push(await runScript('raw-commits.js', folder, seconds));
      heard.push(await runScript('send-webhooks.js', url, port, events, round * events));
    }
  }, env);
  delete process.env.STRIPE_WEBHOOK_SECRET;
  const what = 'webhooks of cards: signed, verified, a gift and its entry each (raw: as above)';
  compare(what, heard, raw, 'perSecond', { unit: '/s', aim: 0.1 });
  const taken = heard.reduce((sum, one) => sum + one.taken, 0);
  const [gifts, entries] = ["gifts where source = 'card'", "ledger_entries where kind = 'received'"].map(
    (one) => count(folder, one),
  );
  row('… acknowledged, gifts and entries in the database', `${taken}, ${gifts}, ${entries}`, {
    aim: 'none missing',
  });
  if (gifts !== taken || entries !== taken)
    throw new Error('A payment that was acknowledged is missing, or twice.');
}

/**
 * The treasurer's reports over a thousand entries, and over a million: in a newsroom of their own, as the gifts of other
 * parts are many and all alike.
 */
export async function measureReports({ home, seconds }) {
  const folder = join(home, 'reports');
  await runScript('fill.js', folder);
  await runScript('fill-ledger.js', folder, SMALL);
  const small = await runScript('reports.js', folder, seconds / 2, ...DAYS.small);
  const began = performance.now();
  await runScript('fill-ledger.js', folder, LARGE);
  console.log(
    `${LARGE} entries in the ledger (${((performance.now() - began) / 1_000).toFixed(0)} s to fill).`,
  );
  const large = await runScript('reports.js', folder, seconds / 2, ...DAYS.large);
  const found = ({ each, lines }) => `${each.toFixed(1)} ms, ${lines} lines`;
  for (const [at, report] of large.reports.entries()) {
    row(`report ${report.what}, ${LARGE} entries next to ${SMALL}`, found(report), {
      against: found(small.reports[at]),
      ratio: report.each / small.reports[at].each,
      aim: 'at most 1.5',
    });
  }
  row('… the ledger, proved entry by entry', large.says, {
    against: `${(large.proved / 1_000).toFixed(0)} s`,
  });
}

/** A pledge that was made by the form, as often as there will be payments. */
function copyPledges(folder, copies) {
  const file = openFile(join(folder, 'tidings.sqlite'));
  const changes = {
    id: "'bench-pledge-' || n",
    key: "'bench-key-' || n",
    reference: "'bench-reference-' || n",
  };
  const columns = file.pragma('table_info(pledges)').map(({ name }) => name);
  file.exec(`with recursive copies (n) as (select 0 union all select n + 1 from copies where n < ${copies - 1}),
    one as (select * from pledges where word = 'Bench' limit 1)
    insert into pledges (${columns}) select ${columns.map((column) => changes[column] ?? column)} from one, copies`);
  file.close();
}

function count(folder, what) {
  const file = openFile(join(folder, 'tidings.sqlite'));
  try {
    return file.prepare(`select count(*) as n from ${what}`).get().n;
  } finally {
    file.close();
  }
}
