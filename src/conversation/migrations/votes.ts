import type { Migration } from '#platform/database';

/** One vote per person and comment; what a comment has of them stands in its own row, kept by the same deeds. */
export const votes: Migration = {
  name: 'conversation-003-votes',
  sql: `
create table votes (
  comment_id text not null,
  reader_id text not null,
  story_id text not null,
  value integer not null,
  proof text not null,
  cast_at text not null,
  primary key (comment_id, reader_id)
);
create index votes_of_reader on votes (reader_id, story_id);
`,
};
