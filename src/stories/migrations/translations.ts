import type { Migration } from '#platform/database';

/** Stories that say the same in several languages: those of one set are translations of one another. */
export const translations: Migration = {
  name: 'stories-008-translations',
  sql: `
create table story_translations (
  story_id text primary key references stories (id),
  set_id text not null
);
create index story_translations_of_set on story_translations (set_id, story_id);
`,
};
