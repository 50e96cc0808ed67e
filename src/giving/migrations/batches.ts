import type { Migration } from '#platform/database';

/** Gifts that are entered together, against a control total. */
export const batches: Migration = {
  name: 'giving-010-batches',
  sql: `
create table gift_batches (
  id text primary key,
  name text not null,
  way_id text not null,
  currency text not null,
  day text not null,
  control_count integer not null check (control_count > 0),
  control_minor bigint not null check (control_minor > 0),
  opened_at text not null,
  opened_by text not null,
  closed_at text,
  closed_by text
);
create index gift_batches_by_time on gift_batches (opened_at);
create table gift_batch_lines (
  id text primary key,
  batch_id text not null references gift_batches (id),
  amount bigint not null check (amount > 0),
  name text not null,
  email text,
  fund_id text not null,
  campaign_id text,
  word text not null,
  added_at text not null
);
create index gift_batch_lines_by_batch on gift_batch_lines (batch_id, id);
`,
};
