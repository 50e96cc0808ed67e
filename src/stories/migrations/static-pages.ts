import type { Migration } from '#platform/database';

/**
 * The index of static pages holds those alone. One over all kinds looked fit for lists of stories too: SQLite took
 * it instead of the index of the latest, and sorted a hundred thousand stories to show twenty.
 */
export const staticPages: Migration = {
  name: 'stories-004-static-pages',
  sql: `
drop index stories_by_kind;
create index stories_static_pages on stories (title) where kind = 'page';
`,
};
