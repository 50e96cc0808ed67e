import type { Engine, Migration } from '#platform/database';

const TABLE = `
create table ledger_income (
  number bigint not null,
  currency text not null,
  happened_at text not null,
  gift_id text,
  fund_id text not null,
  way_id text not null,
  campaign_id text not null,
  story_id text not null,
  country text not null,
  came bigint not null,
  went bigint not null,
  gifts integer not null,
  primary key (number, currency)
);;
create index ledger_income_by_time on ledger_income (happened_at);;
create index ledger_income_by_gift on ledger_income (gift_id);;
`;

/** What an entry (`e`) did to income, currency by currency; nothing where it left income alone. */
const INCOME = `
insert into ledger_income
  (number, currency, happened_at, gift_id, fund_id, way_id, campaign_id, story_id, country, came, went, gifts)
select e.number, t.currency, e.happened_at, e.gift_id,
  coalesce(e.fund_id, ''), coalesce(e.way_id, ''), coalesce(e.campaign_id, ''), coalesce(e.story_id, ''),
  coalesce((select coalesce(g.country, p.country) from gifts g left join pledges p on p.id = g.pledge_id
    where g.id = e.gift_id), ''),
  sum(case when t.credit like 'income:%' then t.amount else 0 end),
  sum(case when t.debit like 'income:%' then t.amount else 0 end),
  case when e.kind = 'received' then 1
    when exists (select 1 from ledger_entries r where r.id = e.reverses and r.kind = 'received') then -1
    else 0 end
from ledger_entries e join ledger_transfers t on t.entry_id = e.id
where (t.credit like 'income:%' or t.debit like 'income:%')`;
const GROUPED = `group by e.number, t.currency, e.happened_at, e.gift_id, e.fund_id, e.way_id, e.campaign_id,
  e.story_id, e.kind, e.reverses`;

/**
 * What the ledger's entries did to income, one row an entry and currency, so that reports ask one narrow table: a
 * trigger adds it with each entry, whoever enters it. It can be made anew from the ledger at any time.
 */
export const reports: Migration = {
  name: 'giving-009-reports',
  sql: (engine) => `${TABLE}${INCOME} ${GROUPED};;\n${trigger(engine)}`,
};

function trigger(engine: Engine): string {
  const adds = `${INCOME} and e.number = new.number ${GROUPED};`;
  if (engine === 'sqlite') {
    return `create trigger ledger_entries_income after insert on ledger_entries begin ${adds} end;;\n`;
  }
  return `create function ledger_entries_income() returns trigger language plpgsql as $$
begin ${adds} return null; end $$;;
create trigger ledger_entries_income after insert on ledger_entries
for each row execute function ledger_entries_income();;\n`;
}
