import type { Migration } from '#platform/database';

const TERMS = [
  "fund_id text not null default 'general'",
  'campaign_id text',
  "tribute text not null default ''",
  "tribute_name text not null default ''",
  'named_since text',
  'giver_id text',
];

const OF_PLEDGES = [...TERMS, "rhythm text not null default 'once'", 'covered bigint not null default 0'];

const OF_GIFTS = [
  ...TERMS,
  "source text not null default 'hand'",
  'returned bigint not null default 0',
  'disputed_at text',
  'dispute_ended_at text',
  'lost_at text',
  'outside_id text',
];

const added = (table: string, columns: readonly string[]) =>
  columns.map((column) => `alter table ${table} add column ${column};`).join('\n');

/** What a gift is for, how often it comes, and all that may become of it. */
export const terms: Migration = {
  name: 'giving-005-terms',
  sql: `
${added('pledges', OF_PLEDGES)}
${added('gifts', OF_GIFTS)}
update gifts set returned = amount where returned_at is not null;
create index pledges_by_campaign on pledges (campaign_id);
create index pledges_by_giver on pledges (giver_id);
create index gifts_by_campaign on gifts (campaign_id);
create index gifts_by_giver on gifts (giver_id);
create unique index gifts_by_outside_id on gifts (outside_id);
`,
};
