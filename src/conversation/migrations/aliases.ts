import type { Migration } from '#platform/database';

/** The number of a comment in the addresses of a site whose numbers another site had taken. */
export const aliases: Migration = {
  name: 'conversation-013-aliases',
  sql: `
alter table comments add column alias text;
create index comments_by_alias on comments (story_id, alias) where alias is not null;
`,
};
