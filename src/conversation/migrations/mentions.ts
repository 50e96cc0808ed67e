import type { Migration } from '#platform/database';

/** Whom a comment names, and who wants to be told when they are named. */
export const mentions: Migration = {
  name: 'conversation-011-mentions',
  sql: `
alter table comments add column mentions text;
create table mention_letters (reader_id text primary key, email text not null);
`,
};
