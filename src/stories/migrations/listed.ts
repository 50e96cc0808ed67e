import type { Migration } from '#platform/database';

const LISTED = `status = 'published' and visibility = 'public' and kind = 'story'`;

/**
 * The links of a story know under what time it stands in their list, if it does: a list is counted and leafed
 * through in one index, without a look at its stories.
 */
export const listed: Migration = {
  name: 'stories-005-listed',
  sql: [
    { table: 'story_sections', column: 'section_id' },
    { table: 'story_tags', column: 'tag_id' },
    { table: 'story_authors', column: 'author_id' },
  ]
    .map(
      ({ table, column }) => `
drop index ${table}_latest;
alter table ${table} add column listed_at text;
update ${table} set listed_at = published_at where story_id in (select id from stories where ${LISTED});
alter table ${table} drop column published_at;
create index ${table}_latest on ${table} (${column}, listed_at, story_id) where listed_at is not null;
`,
    )
    .join(''),
};

/** What the search holds gets the time of its story, in the way of each engine; what stands in no list leaves it. */
export const foundByTime: Migration = {
  name: 'stories-006-found-by-time',
  sql: (engine) =>
    engine === 'postgres'
      ? `
delete from search_texts where target not in (select id from stories where ${LISTED});
update search_texts set at = coalesce(first_published_at, created_at) from stories where stories.id = target;
`
      : `
create virtual table search_terms using fts5vocab('search_words', 'instance');
create table search_kept as
  select doc, group_concat(term, ' ') as words from search_terms group by doc;
drop table search_terms;
create table search_numbered as
  select search_texts.id as doc, target, second * 1000000 + row_number() over (partition by second order by search_texts.id) - 1 as id
  from search_texts join (
    select id, cast(strftime('%s', coalesce(first_published_at, created_at)) as integer) as second
    from stories where ${LISTED}
  ) as story on story.id = target;
delete from search_texts;
insert into search_texts (id, target) select id, target from search_numbered;
insert into search_words (search_words) values ('delete-all');
insert into search_words (rowid, words) select id, words from search_numbered join search_kept on search_kept.doc = search_numbered.doc;
drop table search_kept;
drop table search_numbered;
`,
};
