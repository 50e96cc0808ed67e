import { type SqlBool, sql } from 'kysely';
import type { Reader } from '#platform/database';
import type { ReportsTables } from './tables.ts';
import type { Income, Period, Range, ReportLine, ReportSort } from './words.ts';

/** By columns of the table; months and currencies are asked for in their own way. */
export type ColumnSort = Exclude<ReportSort, 'month' | 'currency'>;

const COLUMNS: Readonly<Record<ColumnSort, string>> = {
  ...{ fund: 'fund_id', way: 'way_id', country: 'country', campaign: 'campaign_id', story: 'story_id' },
};

/** What arrived, currency by currency. */
export async function incomeOf(reader: Reader, range: Range): Promise<readonly Income[]> {
  const { rows } = await sql<Income>`
    select currency, sum(gifts) as gifts, sum(came) as came, sum(went) as went
    from ledger_income where ${within(range)}
    group by currency order by currency`.execute(reader.tables<ReportsTables>());
  return rows.map(numbers);
}

/** The same parted by one column: of each currency the lines with the most income, no more than `most`. */
export async function incomeBy(
  reader: Reader,
  sort: ColumnSort,
  { most, ...range }: Range & { readonly most: number },
): Promise<readonly ReportLine[]> {
  const { rows } = await sql<ReportLine>`
    select "key", currency, gifts, came, went from (
      select sums.*, row_number() over (
        partition by currency order by came - went desc, "key") as place
      from (
        select ${sql.ref(COLUMNS[sort])} as "key", currency,
          sum(gifts) as gifts, sum(came) as came, sum(went) as went
        from ledger_income where ${within(range)}
        group by ${sql.ref(COLUMNS[sort])}, currency) as sums) as placed
    where place <= ${most}
    order by currency, place`.execute(reader.tables<ReportsTables>());
  return rows.map((row) => ({ ...numbers(row), key: row.key }));
}

/** The same parted by times, in their order; of all givers, or of one. */
export async function incomeIn(
  reader: Reader,
  periods: readonly Period[],
  giverId: string | null = null,
): Promise<readonly ReportLine[]> {
  if (periods.length === 0) return [];
  const times = periods.map(({ name, from, until }) => sql`(${name}, ${from}, ${until})`);
  const theirs =
    giverId === null ? sql`` : sql`and income.gift_id in (select id from gifts where giver_id = ${giverId})`;
  const { rows } = await sql<ReportLine>`
    select period.column1 as "key", income.currency,
      sum(income.gifts) as gifts, sum(income.came) as came, sum(income.went) as went
    from (values ${sql.join(times)}) as period
    join ledger_income as income
      on income.happened_at >= period.column2 and income.happened_at < period.column3 ${theirs}
    group by period.column1, income.currency
    order by income.currency, period.column1`.execute(reader.tables<ReportsTables>());
  return rows.map((row) => ({ ...numbers(row), key: row.key }));
}

/** When the first and the last of it happened; null: nothing has. */
export async function incomeEnds(
  reader: Reader,
  giverId: string | null = null,
): Promise<{ readonly first: string; readonly last: string } | null> {
  const rows = reader
    .tables<ReportsTables & { gifts: { id: string; giver_id: string | null } }>()
    .selectFrom('ledger_income')
    .select((row) => [row.fn.min('happened_at').as('first'), row.fn.max('happened_at').as('last')]);
  const found = await (giverId === null
    ? rows
    : rows.where('gift_id', 'in', (row) =>
        row.selectFrom('gifts').select('id').where('giver_id', '=', giverId),
      )
  ).executeTakeFirst();
  const { first, last } = found ?? {};
  return first && last ? { first, last } : null;
}

/** What of each of these stories arrived before an instant, and of how many gifts. */
export async function incomeOfStories(
  reader: Reader,
  storyIds: readonly string[],
  until: string,
): Promise<readonly ReportLine[]> {
  if (storyIds.length === 0) return [];
  const rows = await reader
    .tables<ReportsTables>()
    .selectFrom('ledger_income')
    .select(['story_id as key', 'currency'])
    .select(({ fn }) => [
      fn.sum<number>('gifts').as('gifts'),
      fn.sum<number>('came').as('came'),
      fn.sum<number>('went').as('went'),
    ])
    .where('story_id', 'in', storyIds)
    .where('happened_at', '<', until)
    .groupBy(['story_id', 'currency'])
    .orderBy('story_id')
    .orderBy('currency')
    .execute();
  return rows.map((row) => ({ ...numbers(row), key: row.key }));
}

function within({ from, until }: Range) {
  const ends = [
    ...(from === null ? [] : [sql<SqlBool>`happened_at >= ${from}`]),
    ...(until === null ? [] : [sql<SqlBool>`happened_at < ${until}`]),
  ];
  return ends.length === 0 ? sql<SqlBool>`1 = 1` : sql.join(ends, sql` and `);
}

/** PostgreSQL sums up to texts. */
function numbers({ currency, gifts, came, went }: Income): Income {
  return { currency, gifts: Number(gifts), came: Number(came), went: Number(went) };
}
