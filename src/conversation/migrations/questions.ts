import type { Migration } from '#platform/database';

/** How a question stands when the page is opened, who asked it, and what became of it here. */
export const questions: Migration = {
  name: 'conversation-007-questions',
  sql: `
alter table passage_questions add column at_first text not null default 'closed';
alter table passage_questions add column asked_by text;
alter table passage_questions add column changed_here_at text;
alter table passage_questions add column removed_at text;
`,
};
