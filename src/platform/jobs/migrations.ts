import type { Migration } from '#platform/database';

export const jobsMigrations: readonly Migration[] = [
  {
    name: 'platform-jobs-001-begin',
    sql: 'create table leases (name text primary key, holder text not null, held_until text not null);',
  },
];
