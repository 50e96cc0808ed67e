import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Reader } from '#platform/database';
import { type Span, spansOf } from './rules/spans.ts';
import type { ReportsTables } from './tables.ts';
import type { ColumnSort, Income, Period, Range, ReportLine } from './words.ts';

const COLUMNS: Readonly<Record<ColumnSort, string>> = {
  ...{ fund: 'fund_id', way: 'way_id', country: 'country', campaign: 'campaign_id', story: 'story_id' },
};
/** Whatever it is parted by, it sums up to the same: of funds there are the fewest. */
const FEWEST = 'fund';
/** Of these there are the most: what ever came of each is a sum of its own. */
const MOST = 'story';

/** What came only in days that are taken off again is not there. */
const ANY = sql`having sum(gifts) <> 0 or sum(came) <> 0 or sum(went) <> 0`;

/** What arrived, currency by currency. */
export async function incomeOf(reader: Reader, range: Range): Promise<readonly Income[]> {
  const pieces = piecesOf(range, FEWEST);
  if (pieces === null) return [];
  const { rows } = await sql<Income>`
    select currency, sum(gifts) as gifts, sum(came) as came, sum(went) as went
    from (${pieces}) as pieces
    group by currency ${ANY} order by currency`.execute(reader.tables<ReportsTables>());
  return rows.map(numbers);
}

/** The same parted by one column: of each of these currencies the lines with the most income, no more than `most`. */
export async function incomeBy(
  reader: Reader,
  sort: ColumnSort,
  { most, currencies, ...range }: Range & { readonly most: number; readonly currencies: readonly string[] },
): Promise<readonly ReportLine[]> {
  const sums = sumsOf(range, sort);
  if (sums === null || currencies.length === 0) return [];
  // One by one: SQLite then keeps the first lines while it reads, and ranks no others.
  const firsts = currencies.map(
    (currency) => sql`select * from (
      select * from sums where currency = ${currency} order by came - went desc, "key" limit ${most}) as firsts`,
  );
  const { rows } = await sql<ReportLine>`
    with sums as (${sums})
    select "key", currency, gifts, came, went from (${sql.join(firsts, sql` union all `)}) as lines
    order by currency, came - went desc, "key"`.execute(reader.tables<ReportsTables>());
  return rows.map(line);
}

/** The same parted by times, in their order. */
export async function incomeIn(reader: Reader, periods: readonly Period[]): Promise<readonly ReportLine[]> {
  const named = periods.flatMap((period) => spansOf(period).map((span) => ({ ...span, name: period.name })));
  const lists = [
    timesOf(
      named.filter(({ of }) => of === 'entry'),
      sql`ledger_income as income on income.happened_at >= period.column3 and income.happened_at < period.column4`,
    ),
    timesOf(
      named.filter(({ of }) => of !== 'entry'),
      sql`ledger_income_sums as income on income.sort = ${FEWEST} and income.span = period.column2
        and income.begins >= period.column3 and income.begins < period.column4`,
    ),
  ].flatMap((one) => one ?? []);
  if (lists.length === 0) return [];
  const { rows } = await sql<ReportLine>`
    select "key", currency, sum(gifts) as gifts, sum(came) as came, sum(went) as went
    from (${sql.join(lists, sql` union all `)}) as pieces
    group by "key", currency ${ANY}
    order by currency, "key"`.execute(reader.tables<ReportsTables>());
  return rows.map(line);
}

/** Of one giver, parted by times, in their order. */
export async function incomeOfGiver(
  reader: Reader,
  giverId: string,
  periods: readonly Period[],
): Promise<readonly ReportLine[]> {
  if (periods.length === 0) return [];
  const times = periods.map(({ name, from, until }) => sql`(${name}, ${from}, ${until})`);
  const { rows } = await sql<ReportLine>`
    select period.column1 as "key", income.currency,
      sum(income.gifts) as gifts, sum(income.came) as came, sum(income.went) as went
    from (${ofGiver(giverId)}) as income
    join (values ${sql.join(times)}) as period
      on income.happened_at >= period.column2 and income.happened_at < period.column3
    group by period.column1, income.currency
    order by income.currency, period.column1`.execute(reader.tables<ReportsTables>());
  return rows.map(line);
}

/** When the first and the last of it happened, of all givers or of one; null: nothing has. */
export async function incomeEnds(
  reader: Reader,
  giverId: string | null = null,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const income = giverId === null ? sql`ledger_income` : sql`(${ofGiver(giverId)}) as theirs`;
  // Each alone: SQLite finds one end of an index at once, and reads all of it for both.
  const { rows } = await sql<{ first: string | null; last: string | null }>`
    select (select min(happened_at) from ${income}) as "first",
      (select max(happened_at) from ${income}) as "last"`.execute(reader.tables<ReportsTables>());
  const { first, last } = rows[0] ?? {};
  return first && last ? { first, last } : null;
}

/** What of each of these stories arrived before an instant, and of how many gifts. */
export async function incomeOfStories(
  reader: Reader,
  storyIds: readonly string[],
  until: string,
): Promise<readonly ReportLine[]> {
  const pieces = storyIds.length === 0 ? null : piecesOf({ from: null, until }, 'story', storyIds);
  if (pieces === null) return [];
  const { rows } = await sql<ReportLine>`
    select "key", currency, sum(gifts) as gifts, sum(came) as came, sum(went) as went
    from (${pieces}) as pieces
    group by "key", currency ${ANY} order by "key", currency`.execute(reader.tables<ReportsTables>());
  return rows.map(line);
}

/** In minor units, what each table of the reports keeps of income, from the entries to the sums of months. */
export async function keptIncome(
  reader: Reader,
): Promise<readonly { readonly kept: string; readonly currency: string; readonly minor: number }[]> {
  const { rows } = await sql<{ kept: string; currency: string; minor: number }>`
    select 'entry' as kept, currency, sum(came - went) as minor from ledger_income group by currency
    union all
    select sort || ' ' || span, currency, sum(came - went) from ledger_income_sums group by sort, span, currency
  `.execute(reader.tables<ReportsTables>());
  return rows.map(({ minor, ...rest }) => ({ ...rest, minor: Number(minor) }));
}

/** All that `keptIncome` tells of where there has been any income. */
export const KEPT: readonly string[] = [
  'entry',
  `${MOST} ever`,
  ...Object.keys(COLUMNS).flatMap((sort) => [`${sort} day`, `${sort} month`]),
];

/** One row a key and currency. */
function sumsOf(range: Range, sort: ColumnSort) {
  if (sort === MOST && range.from === null && range.until === null) {
    return sql`select "key", currency, gifts, came, went from ledger_income_sums
      where sort = ${MOST} and span = 'ever'`;
  }
  const pieces = piecesOf(range, sort);
  if (pieces === null) return null;
  return sql`select "key", currency, sum(gifts) as gifts, sum(came) as came, sum(went) as went
    from (${pieces}) as pieces group by "key", currency ${ANY}`;
}

/** The rows that together are a time, as few as there are; null: it is empty. `keys`: of these alone. */
function piecesOf(range: Range, sort: ColumnSort, keys: readonly string[] | null = null) {
  const spans = spansOf(range);
  if (spans.length === 0) return null;
  return sql.join(
    spans.map((span) => pieceOf(span, sort, keys)),
    sql` union all `,
  );
}

function pieceOf({ of, from, until, times }: Span, sort: ColumnSort, keys: readonly string[] | null) {
  const column = sql.ref(of === 'entry' ? COLUMNS[sort] : 'key');
  const only = keys === null ? sql`` : sql`and ${column} in (${sql.join(keys)})`;
  if (of === 'entry') {
    return sql`select ${column} as "key", currency, gifts, came, went from ledger_income
      where happened_at >= ${from} and happened_at < ${until} ${only}`;
  }
  // SQLite would go through the sums of all keys, and not to those that are asked for, could it find them by the sort.
  const sorted = keys === null ? sql.ref('sort') : sql`sort || ''`;
  const sums = times === 1 ? sql`gifts, came, went` : sql`-gifts as gifts, -came as came, -went as went`;
  return sql`select ${column} as "key", currency, ${sums} from ledger_income_sums
    where ${sorted} = ${sort} and span = ${of} and begins >= ${from} and begins < ${until} ${only}`;
}

function timesOf(spans: readonly (Span & { readonly name: string })[], joined: RawBuilder<unknown>) {
  if (spans.length === 0) return null;
  const pieces = spans.map(
    ({ name, of, from, until, times }) => sql`(${name}, ${of}, ${from}, ${until}, ${sql.lit(times)})`,
  );
  return sql`select period.column1 as "key", income.currency, income.gifts * period.column5 as gifts,
      income.came * period.column5 as came, income.went * period.column5 as went
    from (values ${sql.join(pieces)}) as period join ${joined}`;
}

function ofGiver(giverId: string): RawBuilder<SqlBool> {
  return sql`select income.* from gifts join ledger_income as income on income.gift_id = gifts.id
    where gifts.giver_id = ${giverId}`;
}

function line(row: ReportLine): ReportLine {
  return { ...numbers(row), key: row.key };
}

/** PostgreSQL sums up to texts. */
function numbers({ currency, gifts, came, went }: Income): Income {
  return { currency, gifts: Number(gifts), came: Number(came), went: Number(went) };
}
