import type { Migration } from '#platform/database';

/** Under what time a story that came before stands in the lists of the desk. */
const AT = 'coalesce(changed_at, first_published_at, created_at)';
/** A story without a draft stands where its status says. */
const STANDING = `case status when 'draft' then 'writing' else status end`;

/**
 * What is being written stands apart from what readers see, and the lists of the desk are stretches of one index: a
 * newsroom with a hundred thousand stories opens them like one with ten.
 */
export const writing: Migration = {
  name: 'stories-007-writing',
  sql: `
alter table stories add column created_by text;
alter table revisions add column made_by text;
create index revisions_in_order on revisions (story_id, id);
create index stories_by_publication on stories (first_published_at, id) where first_published_at is not null;
create index stories_scheduled on stories (scheduled_for, id) where status = 'scheduled';
create index stories_unlisted on stories (created_at, id)
  where status <> 'published' or visibility <> 'public' or kind <> 'story';
create table drafts (
  story_id text primary key references stories (id),
  version integer not null,
  title text not null,
  standfirst text not null,
  content text not null,
  document text not null,
  stage text not null,
  goes_out_at text,
  began_from text,
  begun_at text not null,
  saved_at text not null,
  saved_by text,
  snapshot_at text not null,
  word text not null,
  word_by text
);
create index drafts_going_out on drafts (goes_out_at, story_id) where goes_out_at is not null;
create table draft_locks (
  story_id text primary key references stories (id),
  staff_id text not null,
  since text not null,
  renewed_at text not null,
  asked_by text,
  asked_at text
);
create table desk_shelves (
  shelf text not null,
  at text not null,
  story_id text not null references stories (id),
  primary key (shelf, at, story_id)
);
create index desk_shelves_of_story on desk_shelves (story_id);
insert into desk_shelves (shelf, at, story_id) select 'all', ${AT}, id from stories;
insert into desk_shelves (shelf, at, story_id) select 'stage:' || ${STANDING}, ${AT}, id from stories;
insert into desk_shelves (shelf, at, story_id)
  select 'section:' || section_id, ${AT}, id from stories where section_id is not null
  union
  select 'section:' || story_sections.section_id, ${AT}, stories.id
  from story_sections join stories on stories.id = story_sections.story_id;
insert into desk_shelves (shelf, at, story_id)
  select 'author:' || author_id, ${AT}, stories.id
  from story_authors join stories on stories.id = story_authors.story_id;
`,
};
