import type { Migration } from '#platform/database';

export const outboxMigrations: readonly Migration[] = [
  {
    name: 'platform-outbox-001-begin',
    sql: `
create table outbox (
  id text primary key,
  topic text not null,
  payload text not null,
  created_at text not null,
  due_at text not null,
  taken_until text,
  attempts integer not null,
  last_error text,
  dead_at text
);
create index outbox_due on outbox (due_at) where dead_at is null;
`,
  },
  {
    name: 'platform-outbox-002-deaths',
    sql: 'alter table outbox add column deaths integer not null default 0;',
  },
];
