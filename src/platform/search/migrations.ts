import type { Migration } from '#platform/database';

/** The words of a text by its target's id. SQLite keeps them in FTS5, PostgreSQL in a tsvector. */
export const searchMigrations: readonly Migration[] = [
  {
    name: 'platform-search-001-begin',
    sql: (engine) =>
      engine === 'postgres'
        ? `
create table search_texts (
  id bigint generated always as identity primary key,
  target text not null unique,
  words tsvector not null
);
create index search_words on search_texts using gin (words);
`
        : `
create table search_texts (id integer primary key autoincrement, target text not null unique);
create virtual table search_words using fts5 (words, content = '', contentless_delete = 1, tokenize = 'unicode61');
`,
  },
];
