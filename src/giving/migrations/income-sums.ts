import type { Engine, Migration } from '#platform/database';

/** By what is summed up, and the column of `ledger_income` that says it. */
const SORTS = {
  ...{ fund: 'fund_id', way: 'way_id', country: 'country', campaign: 'campaign_id', story: 'story_id' },
};
/** How long a sum is, and how much of an instant names it. */
const SPANS = { day: 10, month: 7 };

interface Sum {
  readonly sort: string;
  readonly column: string;
  readonly span: string;
  readonly length: number;
}

const DAYS_AND_MONTHS: readonly Sum[] = Object.entries(SORTS).flatMap(([sort, column]) =>
  Object.entries(SPANS).map(([span, length]) => ({ sort, column, span, length })),
);
/** All that ever came of a story: it begins with no letter of an instant. */
const STORIES_EVER: Sum = { sort: 'story', column: SORTS.story, span: 'ever', length: 0 };

const table = (engine: Engine) => `
create table ledger_income_sums (
  sort text not null,
  span text not null,
  begins text not null,
  key text not null,
  currency text not null,
  gifts bigint not null,
  came bigint not null,
  went bigint not null,
  primary key (sort, span, begins, key, currency)
)${engine === 'sqlite' ? ' without rowid' : ''};;
create index ledger_income_sums_by_key on ledger_income_sums (key, span, begins);;
`;

const filled = (sums: readonly Sum[]) =>
  sums
    .map(
      ({ sort, column, span, length }) => `insert into ledger_income_sums
select '${sort}', '${span}', substr(happened_at, 1, ${length}), ${column}, currency, sum(gifts), sum(came), sum(went)
from ledger_income group by substr(happened_at, 1, ${length}), ${column}, currency;;\n`,
    )
    .join('');

const adds = (
  sums: readonly Sum[],
) => `insert into ledger_income_sums (sort, span, begins, key, currency, gifts, came, went) values
${sums
  .map(
    ({ sort, column, span, length }) =>
      `('${sort}', '${span}', substr(new.happened_at, 1, ${length}), new.${column}, new.currency, new.gifts, new.came, new.went)`,
  )
  .join(',\n')}
on conflict (sort, span, begins, key, currency) do update set
  gifts = ledger_income_sums.gifts + excluded.gifts,
  came = ledger_income_sums.came + excluded.came,
  went = ledger_income_sums.went + excluded.went;`;

const onSqlite = (sums: readonly Sum[]) =>
  `create trigger ledger_income_summed after insert on ledger_income begin ${adds(sums)} end;;\n`;
const onPostgres = (sums: readonly Sum[]) =>
  `function ledger_income_summed() returns trigger language plpgsql as $$
begin ${adds(sums)} return null; end $$;;\n`;

function trigger(engine: Engine): string {
  if (engine === 'sqlite') return onSqlite(DAYS_AND_MONTHS);
  return `create ${onPostgres(DAYS_AND_MONTHS)}create trigger ledger_income_summed after insert on ledger_income
for each row execute function ledger_income_summed();;\n`;
}

/**
 * What `ledger_income` sums up to by days and months of UTC, so that a report reads no more rows for what comes again and
 * again: a trigger adds each entry to ten sums. They can be made anew from `ledger_income` at any time.
 */
export const incomeSums: Migration = {
  name: 'giving-012-income-sums',
  sql: (engine) => table(engine) + filled(DAYS_AND_MONTHS) + trigger(engine),
};

/**
 * An eleventh sum: of all time there is one row a story and currency. Stories are many, and each has its months; of all
 * else that reports part by there is little.
 */
export const storySums: Migration = {
  name: 'giving-014-story-sums',
  sql(engine) {
    const sums = [...DAYS_AND_MONTHS, STORIES_EVER];
    const anew =
      engine === 'sqlite'
        ? `drop trigger ledger_income_summed;;\n${onSqlite(sums)}`
        : `create or replace ${onPostgres(sums)}`;
    // Another process may enter gifts meanwhile, by the trigger as it was: it waits, and then meets the new one
    const alone = engine === 'sqlite' ? '' : 'lock table ledger_income in share row exclusive mode;;\n';
    return alone + filled([STORIES_EVER]) + anew;
  },
};
