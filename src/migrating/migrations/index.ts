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
  {
    // Private comments and notes of editors stand in a table of their own, which no door to readers asks.
    name: 'migrating-003-asides',
    sql: `
create table asides (
  id text primary key,
  story_id text not null,
  kind text not null,
  author_name text not null,
  email text,
  body text not null,
  written_at text not null,
  answers text not null
);
create index asides_by_time on asides (written_at, id);
create index asides_by_email on asides (email) where email is not null;
`,
  },
];
