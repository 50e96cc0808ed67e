import type { Migration } from '#platform/database';

/**
 * The words of a text by its target's id, in the order of time, so that the latest are found without a look at all.
 * SQLite keeps them in FTS5, which finds by row number: the number tells the time; and
 * each word once, for those that are only begun. PostgreSQL keeps a tsvector.
 */
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
  {
    name: 'platform-search-002-latest-first',
    sql: (engine) =>
      engine === 'postgres'
        ? `
alter table search_texts drop column id;
alter table search_texts add column at text not null default '';
alter table search_texts alter column at drop default;
create index search_latest on search_texts (at, target);
`
        : '',
  },
  {
    name: 'platform-search-003-begun-words',
    sql: (engine) =>
      engine === 'postgres'
        ? ''
        : `
create table search_vocabulary (word text primary key) strict, without rowid;
create virtual table search_terms using fts5vocab('search_words', 'row');
insert into search_vocabulary (word) select term from search_terms;
drop table search_terms;
`,
  },
];
