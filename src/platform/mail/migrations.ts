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
];
