import type { Migration } from '#platform/database';

export const pagesMigrations: readonly Migration[] = [
  {
    name: 'platform-pages-001-begin',
    sql: (engine) =>
      engine === 'postgres'
        ? 'create table changes (id bigint generated always as identity primary key, name text not null)'
        : 'create table changes (id integer primary key autoincrement, name text not null)',
  },
  {
    name: 'platform-pages-002-written-in',
    // On SQLite nobody reads them: there is no other process.
    sql: (engine) =>
      engine === 'postgres'
        ? `alter table changes add column written_in xid8 not null default pg_current_xact_id();;
create index changes_by_transaction on changes (written_in)`
        : '',
  },
];
