import type { Migration } from '#platform/database';

/** What colleagues write to each other about words of a story. */
export const notes: Migration = {
  name: 'stories-010-notes',
  sql: `
create table notes (
  id text primary key,
  story_id text not null references stories (id),
  words text not null,
  text text not null,
  written_by text not null,
  written_at text not null,
  resolved_at text,
  resolved_by text,
  block_id text,
  start_offset integer,
  words_now text
);
create index notes_of_story on notes (story_id, id);
create table note_answers (
  id text primary key,
  note_id text not null references notes (id),
  text text not null,
  written_by text not null,
  written_at text not null
);
create index note_answers_of_note on note_answers (note_id, id);
`,
};

/** The start page asks for the open ones, of which there are few beside all that are resolved. */
export const openNotes: Migration = {
  name: 'stories-012-open-notes',
  sql: 'create index notes_open on notes (id, story_id) where resolved_at is null;',
};
