import type { Migration } from '#platform/database';

export const passages: Migration = {
  name: 'stories-002-passages',
  sql: `
create table passages (
  id text primary key,
  story_id text not null references stories (id),
  revision_id text not null,
  block_id text,
  start_offset integer,
  end_offset integer,
  words text not null,
  state text not null,
  words_now text,
  changed_at text
);
create index passages_of_story on passages (story_id);
`,
};
