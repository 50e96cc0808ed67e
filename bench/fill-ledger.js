/**
 * Fills the ledger of a newsroom up to so many entries: `node bench/fill-ledger.js FOLDER ENTRIES`. Gifts of five years,
 * of all ways, four funds and 5,000 stories, most of them from the days after a story came out; each twentieth entry takes
 * one back. Rows are written in one transaction with the guards taken off and put back on; each is balanced and chained
 * as `giving/ledger/chain.ts` does, and what reports ask is added in the words of the newsroom's own triggers, so that
 * `tidings doctor` finds it whole. Prints how many there are as JSON.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { openFile } from './open-here.js';

const STORIES = 5_000;
const FIRST = Date.UTC(2021, 0, 1);
const YEARS = 5 * 365 * 86_400_000;
const TAKEN_BACK = 20;
const [folder, wanted] = process.argv.slice(2);
const file = openFile(join(folder, 'tidings.sqlite'));
// Nothing else is at work on it, and a file that was filled by half is thrown away.
file.pragma('journal_mode = OFF');
file.pragma('synchronous = OFF');
file.pragma('cache_size = -262144');
file.pragma('foreign_keys = OFF');

// In 32 bits: a product beyond 2^53 loses its low ones, and then the same few hundred gifts come again and again.
let seed = 7;
const random = (below) => {
  seed = (Math.imul(seed, 1_664_525) + 1_013_904_223) >>> 0;
  return Math.floor((seed / 4_294_967_296) * below);
};

const guards = file
  .prepare("select name, sql from sqlite_master where type = 'trigger' and tbl_name like 'ledger_%'")
  .all();
/** They add what an entry did to income, and that to the sums. */
const named = (name) => guards.find((one) => one.name === name).sql;
const [income, summed] = [named('ledger_entries_income'), named('ledger_income_summed')];

/** Made anew at the end, when all is there, faster than row by row. */
const indexes = file
  .prepare(
    "select name, sql from sqlite_master where type = 'index' and sql is not null and tbl_name like 'ledger_%'",
  )
  .all();

file.exec('begin immediate');
for (const { name } of guards) file.exec(`drop trigger ${name}`);
for (const { name } of indexes) file.exec(`drop index ${name}`);
const head = file.prepare('select number, hash from ledger_head').get();
const added = append(head);
file.prepare('update ledger_head set number = ?, hash = ?').run(added.number, added.hash);
addIncome();
for (const { sql } of [...indexes, ...guards]) file.exec(sql);
file.exec('commit');
file.pragma('journal_mode = WAL');
console.log(JSON.stringify({ entries: file.prepare('select count(*) as n from ledger_entries').get().n }));
file.close();

/** What the triggers say of one row, said of all that are new at once. */
function addIncome() {
  const [, body] = income.match(/begin\s+([\s\S]*?);\s*end/i);
  file.exec(body.replace('e.number = new.number', `e.number > ${head.number}`));
  const [, columns, rows, then] = summed.match(
    /\((sort, .*?)\) values\s([\s\S]*)\s(on conflict[\s\S]*?);\s*end/i,
  );
  for (const [, row] of rows.matchAll(/^\((.*)\),?$/gm)) {
    file.exec(`insert into ledger_income_sums (${columns})
      with one (${columns}) as (
        select ${row.replaceAll('new.', '')} from ledger_income where number > ${head.number})
      select sort, span, begins, key, currency, sum(gifts), sum(came), sum(went) from one
      where true group by sort, span, begins, key, currency ${then}`);
  }
}

function append({ number, hash }) {
  const transfer = file.prepare(
    'insert into ledger_transfers (entry_id, line, debit, credit, amount, currency) values (?, 0, ?, ?, ?, ?)',
  );
  const entry =
    file.prepare(`insert into ledger_entries (number, id, key, kind, reverses, happened_at, entered_at,
    by_staff_id, gift_id, fund_id, campaign_id, story_id, way_id, previous_hash, hash)
    values (?, ?, ?, ?, ?, ?, ?, null, ?, ?, ?, ?, ?, ?, ?)`);
  let last = { number, hash };
  /** The entry before, which may be taken back. */
  let before;
  while (last.number < Number(wanted)) {
    const next = last.number + 1;
    const made = next % TAKEN_BACK === 0 && before ? reversalOf(before, next) : arrival(next);
    const chained = chain(last.hash, made);
    transfer.run(made.id, made.debit, made.credit, made.amount, made.currency);
    entry.run(
      ...[made.number, made.id, made.key, made.kind, made.reverses, made.at, made.at],
      ...[made.giftId, made.fundId, made.campaignId, made.storyId, made.wayId, last.hash, chained],
    );
    before = made;
    last = { number: next, hash: chained };
  }
  return last;
}

function arrival(number) {
  const story = random(STORIES);
  const out = (story / STORIES) * YEARS;
  // Squared: the more days have gone by since a story came out, the fewer give from it.
  const later = (random(1_000) / 1_000) ** 4 * 60 * 86_400_000;
  const at = new Date(FIRST + Math.min(out + later + random(86_400_000), YEARS)).toISOString();
  const name = String(number).padStart(9, '0');
  const [fundId, wayId] = [`bench-fund-${random(4)}`, `bench-way-${random(8)}`];
  return {
    ...{
      number,
      id: `bench-entry-${number}`,
      key: `received:bench-${number}`,
      kind: 'received',
      reverses: null,
    },
    ...{ at, giftId: `bench-gift-${name}`, fundId, wayId },
    campaignId: random(5) === 0 ? `bench-campaign-${random(20)}` : null,
    storyId: random(3) === 0 ? null : `bench-story-${story}`,
    ...{ debit: `assets:clearing:${wayId}`, credit: `income:gifts:${fundId}` },
    ...{ amount: 100 * (1 + random(200)), currency: random(4) === 0 ? 'USD' : 'EUR' },
  };
}

function reversalOf({ debit, credit, ...entry }, number) {
  const own = { number, id: `${entry.id}-back`, key: `reversal:${entry.id}`, kind: 'reversal' };
  return { ...entry, ...own, reverses: entry.id, debit: credit, credit: debit };
}

function chain(before, { number, id, key, kind, reverses, at, ...one }) {
  const about = [one.giftId, one.fundId, one.campaignId, one.storyId, one.wayId];
  const transfers = [[one.debit, one.credit, one.amount, one.currency]];
  const facts = [before, number, id, key, kind, reverses, at, at, null, ...about, transfers];
  return createHash('sha256').update(JSON.stringify(facts)).digest('hex');
}
