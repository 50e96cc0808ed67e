import fc from 'fast-check';
import { type Kysely, type KyselyPlugin, RawNode, sql } from 'kysely';
import { beforeAll, expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { migrate, type Reader } from '#platform/database';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { enter, reverse } from '../ledger/enter.ts';
import { placesOf, received } from '../ledger/rules/entries.ts';
import type { EntryToMake } from '../ledger/words.ts';
import { storySums } from '../migrations/income-sums.ts';
import { currenciesThatDiffer } from './check-reports.ts';
import { monthsBetween } from './rules/periods.ts';
import { incomeBy, incomeEnds, incomeIn, incomeOf, incomeOfStories } from './store.ts';
import type { Income, Range } from './words.ts';

const ENTRIES = 200;
/** Of these, so many are taken back. */
const REVERSED = 9;
const STORIES = ['the-ferry', 'the-quay', null] as const;
const FIRST = Date.UTC(2025, 10, 29);
const at = (hours: number) => new Date(FIRST + hours * HOUR).toISOString();
const MOST = { most: 50, currencies: ['EUR', 'JPY'] };

/** What one transfer did to income, read from the ledger past the reports. */
type Said = Income & { readonly at: string; readonly fund: string; readonly story: string };

const LEDGER = `
select entry.happened_at as at, transfer.currency, entry.fund_id as fund, coalesce(entry.story_id, '') as story,
  case when entry.reverses is null then 1 else -1 end as gifts,
  case when transfer.credit like 'income:%' then transfer.amount else 0 end as came,
  case when transfer.debit like 'income:%' then transfer.amount else 0 end as went
from ledger_entries entry join ledger_transfers transfer on transfer.entry_id = entry.id`;

/** Every other one half an hour after the one before, around midnights; the rest over months. */
function arrival(nth: number): EntryToMake {
  const hours = nth % 2 === 0 ? nth * 0.5 : nth * 17.25;
  const [fundId, storyId] = [`fund-${nth % 4}`, STORIES[nth % 3] ?? null];
  const money = { minor: 100 + nth, currency: nth % 5 === 0 ? 'JPY' : 'EUR' };
  return {
    ...{ key: `received:sum-${nth}`, kind: 'received', happenedAt: at(hours), byStaffId: null },
    ...{ giftId: `sum-${nth}`, fundId, campaignId: null, storyId, wayId: 'bank' },
    transfers: received(money, 0, placesOf({ fund: fundId, rail: 'bank' })),
  };
}

/** Sums by a name that each line is given. */
function summed<Line extends Income>(lines: readonly Line[], nameOf: (line: Line) => string) {
  const sums: Record<string, Omit<Income, 'currency'>> = {};
  for (const line of lines) {
    const name = `${nameOf(line)} ${line.currency}`;
    const { gifts, came, went } = sums[name] ?? { gifts: 0, came: 0, went: 0 };
    sums[name] = { gifts: gifts + line.gifts, came: came + line.came, went: went + line.went };
  }
  return sums;
}

const isWithin = (instant: string, { from, until }: Range) =>
  (from === null || from <= instant) && (until === null || instant < until);

describeNewsroom('What the ledger sums up to', (room) => {
  let ledger: readonly Said[] = [];
  const run = async <Row>(query: string) =>
    (await sql<Row>`${sql.raw(query)}`.execute(room().database.tables())).rows;
  const write = (query: string) =>
    room().database.write(async (writer) => void (await sql.raw(query).execute(writer.tables())));
  const told = (range: Range) => ledger.filter((one) => isWithin(one.at, range));

  beforeAll(async () => {
    await room().database.write(async (writer) => {
      for (let nth = 0; nth < ENTRIES; nth += 1) await enter(writer, arrival(nth), room());
    });
    const taken = await run<{ id: string }>(`select id from ledger_entries where number <= ${REVERSED}`);
    for (const { id } of taken) {
      const mistake = { entryId: id, byStaffId: null };
      await room().database.write((writer) => reverse(writer, mistake, room()));
    }
    ledger = (await run<Said>(LEDGER)).map((one) => ({
      ...one,
      ...{ gifts: Number(one.gifts), came: Number(one.came), went: Number(one.went) },
    }));
    expect(ledger).toHaveLength(ENTRIES + REVERSED);
  });

  it('is what its entries say, of any time and parted by anything', async () => {
    const end = fc.option(
      fc.integer({ min: -40, max: 8_000 }).map((halves) => at(halves / 2)),
      { nil: null },
    );
    const reads = fc.asyncProperty(end, end, async (from, until) => {
      const [range, { database }] = [{ from, until }, room()];
      expect(summed(await incomeOf(database, range), () => '')).toEqual(summed(told(range), () => ''));
      for (const sort of ['fund', 'story'] as const) {
        const lines = await incomeBy(database, sort, { ...range, ...MOST });
        expect(summed(lines, ({ key }) => key)).toEqual(summed(told(range), (one) => one[sort]));
      }
    });
    await fc.assert(reads, { numRuns: 40 });
  });

  it('is what its entries say of all time, of each story and currency no more lines than are asked for', async () => {
    const { database } = room();
    const ever = { from: null, until: null };
    const all = await incomeBy(database, 'story', { ...ever, ...MOST });
    expect(summed(all, ({ key }) => key)).toEqual(summed(ledger, ({ story }) => story));
    for (const range of [ever, { from: at(-1), until: null }]) {
      const first = await incomeBy(database, 'story', { ...range, ...MOST, most: 1 });
      const best = ['EUR', 'JPY'].map((one) => all.find(({ currency }) => currency === one));
      expect(first).toEqual(best);
    }
    for (const [nth, { currency, came, went }] of all.entries()) {
      const next = all[nth + 1];
      if (next?.currency === currency) expect(came - went).toBeGreaterThanOrEqual(next.came - next.went);
    }
  });

  it.each(['UTC', 'Europe/Berlin', 'Asia/Kathmandu', 'America/St_Johns'])(
    'is what its entries say by the months of %s',
    async (timeZone) => {
      const ends = await incomeEnds(room().database);
      const months = monthsBetween(ends?.first ?? '', ends?.last ?? '', timeZone);
      expect(months.length).toBeGreaterThan(4);
      const lines = await incomeIn(room().database, months);
      const expected = months.flatMap(({ name, ...range }) => told(range).map((one) => ({ ...one, name })));
      expect(summed(lines, ({ key }) => key)).toEqual(summed(expected, ({ name }) => name));
      expect(expected).toHaveLength(ledger.length);
    },
  );

  it('is told of the stories that are asked for, before an instant', async () => {
    const until = at(700.5);
    const lines = await incomeOfStories(room().database, ['the-quay', 'none'], until);
    const expected = told({ from: null, until }).filter(({ story }) => story === 'the-quay');
    expect(summed(lines, ({ key }) => key)).toEqual(summed(expected, ({ story }) => story));
  });

  it('is read from no entry where a day or a month is whole', async () => {
    const { database } = room();
    const range = { from: at(40), until: at(3_000) };
    const reports = async () => [
      await incomeOf(database, range),
      await incomeBy(database, 'way', { ...range, ...MOST }),
      await incomeIn(database, [{ name: 'all', ...range }]),
    ];
    const before = await reports();
    await write('create table kept_income as select * from ledger_income');
    await write(
      `delete from ledger_income where happened_at >= '${at(48)}' and happened_at < '${at(2_976)}'`,
    );
    expect(await reports()).toEqual(before);
    expect(await currenciesThatDiffer(database)).toEqual(['EUR', 'JPY']);
    // What is added is summed up, so the sums are made anew with the rows.
    await write('delete from ledger_income');
    await write('delete from ledger_income_sums');
    await write('insert into ledger_income select * from kept_income');
    await write('drop table kept_income');
    expect(await currenciesThatDiffer(database)).toEqual([]);
    expect(await reports()).toEqual(before);
  });

  it('is missed where a sum was altered', async () => {
    const altered = "where sort = 'story' and span = 'month' and key = 'the-quay' and currency = 'JPY'";
    await write(`update ledger_income_sums set went = went + 1 ${altered}`);
    expect(await currenciesThatDiffer(room().database)).toEqual(['JPY']);
    await write(`update ledger_income_sums set went = went - 1 ${altered}`);
  });

  it('is summed up of all time for what was entered before that was kept', async () => {
    const { database, clock } = room();
    const reports = () => incomeBy(database, 'story', { from: null, until: null, ...MOST });
    const before = await reports();
    await write("delete from ledger_income_sums where span = 'ever'");
    expect(await currenciesThatDiffer(database)).toEqual(['EUR', 'JPY']);
    await write(`delete from migrations where name = '${storySums.name}'`);
    await migrate(database, [storySums], clock);
    expect(await currenciesThatDiffer(database)).toEqual([]);
    expect(await reports()).toEqual(before);
  });

  it('is found by an index, whatever is asked, on SQLite', async () => {
    if (room().engine === 'postgres') return; // There the plan follows from how many rows there are.
    const range = { from: at(40), until: at(3_000) };
    const periods = [{ name: 'all', ...range }];
    const asked: Record<string, (reader: Reader) => Promise<unknown>> = {
      total: (reader) => incomeOf(reader, range),
      stories: (reader) => incomeBy(reader, 'story', { ...range, ...MOST }),
      months: (reader) => incomeIn(reader, periods),
      ends: (reader) => incomeEnds(reader),
      'own stories': (reader) => incomeOfStories(reader, ['the-quay'], range.until),
    };
    for (const [what, ask] of Object.entries(asked)) {
      const plan = await planOf(ask);
      expect(plan.filter((step) => step.startsWith('SEARCH')).length, what).toBeGreaterThan(0);
      expect(
        plan.filter((step) => /^SCAN (ledger|income)/.test(step)),
        what,
      ).toEqual([]);
    }
    expect(await planOf(asked['own stories']!)).toContainEqual(
      expect.stringContaining('ledger_income_sums_by_key'),
    );
  });

  /** The steps by which SQLite would find what a reading asks for. */
  async function planOf(ask: (reader: Reader) => Promise<unknown>): Promise<readonly string[]> {
    const steps: string[] = [];
    const explaining: KyselyPlugin = {
      transformQuery({ node }) {
        if (!RawNode.is(node)) throw new Error('Only what is written in SQL is explained here.');
        const [first = '', ...rest] = node.sqlFragments;
        return { ...node, sqlFragments: [`explain query plan ${first}`, ...rest] };
      },
      async transformResult({ result }) {
        steps.push(...result.rows.map((row) => String(row['detail'])));
        return { ...result, rows: [] };
      },
    };
    const { database } = room();
    const tables = (database.tables() as unknown as Kysely<unknown>).withPlugin(explaining);
    await ask({ ...database, tables: () => tables } as unknown as Reader);
    return steps;
  }
});
