import type { Migration } from '#platform/database';

export const migratingMigrations: readonly Migration[] = [
  {
    name: 'migrating-001-begin',
    sql: `
create table imported (
  source text not null,
  kind text not null,
  foreign_id text not null,
  own_id text not null,
  fingerprint text not null,
  revision_id text,
  imported_at text not null,
  primary key (source, kind, foreign_id)
);
`,
  },
  {
    // Each item of an import asks which of its comments' numbers another site has taken.
    name: 'migrating-002-by-own-id',
    sql: 'create index imported_by_own_id on imported (kind, own_id);',
  },
];
