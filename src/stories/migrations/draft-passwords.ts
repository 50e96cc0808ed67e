import type { Migration } from '#platform/database';

/** A password that is set while writing waits beside the draft, and becomes the story's when that goes out. */
export const draftPasswords: Migration = {
  name: 'stories-013-draft-passwords',
  sql: `
alter table drafts add column password_hash text;
`,
};
