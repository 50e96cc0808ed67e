import type { Migration } from '#platform/database';
import { VISIBLE_ROOT } from './visible-root.ts';

/**
 * What the further orders and filters walk along, what an author's deeds leave behind, and the story's version
 * at which a comment last changed: by it a live stream is resumed.
 */
export const orders: Migration = {
  name: 'conversation-002-orders',
  sql: `
alter table comments add column withdrawn_at text;
alter table comments add column picked_at text;
alter table comments add column badge text;
alter table comments add column picture_id text;
alter table comments add column best integer not null default 0;
alter table comments add column controversy integer not null default 0;
alter table comments add column staff_replies integer not null default 0;
alter table comments add column changed_version integer not null default 0;
create index comments_by_replies on comments (story_id, replies desc, created_at, id) where ${VISIBLE_ROOT};
create index comments_by_best on comments (story_id, best desc, created_at, id, replies) where ${VISIBLE_ROOT};
create index comments_by_controversy on comments (story_id, controversy desc, created_at, id, replies) where ${VISIBLE_ROOT};
create index comments_picked on comments (story_id, picked_at) where picked_at is not null;
create index comments_answered on comments (story_id, created_at, id) where staff_replies > 0 and ${VISIBLE_ROOT};
create index comments_on_passages on comments (story_id, passage_id, created_at, id) where passage_id is not null;
create index comments_changed on comments (story_id, changed_version);
create table comment_versions (
  comment_id text not null,
  number integer not null,
  body text not null,
  body_kind text not null,
  written_at text not null,
  primary key (comment_id, number)
);
alter table conversations add column state text;
alter table conversations add column changed_by text;
create table section_conversations (section_id text primary key, state text not null);
`,
};
