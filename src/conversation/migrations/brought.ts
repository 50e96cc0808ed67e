import type { Migration } from '#platform/database';

/**
 * Subscriptions that an earlier site had: they wait until the newsroom lets letters go, and the links in its letters
 * still end them. Of the key of such a link only the hash is kept.
 */
export const brought: Migration = {
  name: 'conversation-015-brought',
  sql: `
alter table subscriptions add column brought_at text;
create index subscriptions_brought on subscriptions (subscriber_id) where brought_at is not null;
create table old_farewells (
  key_hash text primary key,
  old_id text not null,
  subscriber_id text not null,
  story_id text not null
);
`,
};
