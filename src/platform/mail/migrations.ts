import type { Migration } from '#platform/database';

/** No address stands in any of them: what names one is its hash under the newsroom's secret. */
export const mailMigrations: readonly Migration[] = [
  {
    name: 'platform-mail-001-begin',
    sql: `
create table letters (
  key text primary key,
  kind text not null,
  address_hash text not null,
  message_id text not null unique,
  state text not null,
  changed_at text not null
);
create table mail_budgets (
  what_hash text not null,
  window_begins text not null,
  letters integer not null,
  primary key (what_hash, window_begins)
);
create index mail_budgets_by_age on mail_budgets (window_begins);
create table mail_suppressions (address_hash text primary key, why text not null, since text not null);
`,
  },
  {
    name: 'platform-mail-002-forget',
    sql: 'create index letters_by_age on letters (changed_at);',
  },
  {
    // A letter from before has no id, and what comes back about it is not known again.
    name: 'platform-mail-003-echoes',
    sql: `
alter table letters add column id text;
alter table letters add column echo text;
create unique index letters_by_id on letters (id);
create table mail_setbacks (address_hash text not null, day text not null, primary key (address_hash, day));
create index mail_setbacks_by_age on mail_setbacks (day);
alter table mail_suppressions add column status text;
create index mail_suppressions_by_age on mail_suppressions (since);
`,
  },
];
