import type { Migration } from '#platform/database';

export const inboxMigrations: readonly Migration[] = [
  {
    name: 'platform-inbox-001-begin',
    sql: `
create table inbox_positions (
  box text primary key,
  uid_validity text,
  last_uid bigint not null,
  looked_at text not null,
  failure text
);
`,
  },
];
