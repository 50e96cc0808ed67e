import type { Migration } from '#platform/database';

export const pagesMigrations: readonly Migration[] = [
  {
    name: 'platform-pages-001-begin',
    sql: (engine) =>
      engine === 'postgres'
        ? 'create table changes (id bigint generated always as identity primary key, name text not null)'
        : 'create table changes (id integer primary key autoincrement, name text not null)',
  },
];
