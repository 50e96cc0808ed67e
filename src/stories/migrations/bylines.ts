import type { Migration } from '#platform/database';

/** Which member of staff writes under an author's name; nobody has two. */
export const bylines: Migration = {
  name: 'stories-003-bylines',
  sql: `
alter table authors add column staff_id text;
create unique index authors_of_staff on authors (staff_id);
`,
};
