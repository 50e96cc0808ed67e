import type { Migration } from '#platform/database';

/** Questions that are written with a story and asked once it goes out. */
export const draftQuestions: Migration = {
  name: 'conversation-017-draft-questions',
  sql: `
create table draft_questions (
  passage_id text primary key,
  story_id text not null references stories (id),
  question text not null,
  words text not null,
  at_first text not null,
  asked_by text not null,
  asked_at text not null,
  taken_back_at text
);
create index draft_questions_of_story on draft_questions (story_id, asked_at);
`,
};
