import type { Migration } from '#platform/database';

/** Who gives, as the treasurer knows them; and what of a gift only the desk writes. */
export const givers: Migration = {
  name: 'giving-008-givers',
  sql: `
create table givers (
  id text primary key,
  name text not null,
  email text unique,
  note text not null,
  sought text not null,
  merged_into text references givers (id),
  made_at text not null,
  erased_at text
);
create index pledges_by_expiry on pledges (expires_at);
create index givers_by_time on givers (made_at);
create index givers_by_merged on givers (merged_into);
create table giver_merges (
  id text primary key,
  from_id text not null references givers (id),
  into_id text not null references givers (id),
  moved text not null,
  at text not null,
  by_staff_id text,
  undone_at text
);
create index giver_merges_by_into on giver_merges (into_id);
create index giver_merges_by_from on giver_merges (from_id);
alter table gifts add column word text not null default '';
alter table gifts add column country text;
alter table gifts add column batch_id text;
create index gifts_by_batch on gifts (batch_id);
`,
};
