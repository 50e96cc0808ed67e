import type { Migration } from '#platform/database';

/** What a newsroom answers again and again: kept to be put under a comment by one choice. */
export const savedAnswers: Migration = {
  name: 'conversation-016-saved-answers',
  sql: `
create table saved_answers (
  id text primary key,
  title text not null,
  body text not null,
  changed_at text not null,
  changed_by text not null
);
`,
};
