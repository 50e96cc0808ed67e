import type { Migration } from '#platform/database';

export const readersMigrations: readonly Migration[] = [
  {
    name: 'people-readers-001-begin',
    sql: `
create table readers (
  id text primary key,
  secret_hash text not null unique,
  name text not null,
  email text not null,
  website text not null,
  created_at text not null,
  seen_at text not null
);
`,
  },
];
