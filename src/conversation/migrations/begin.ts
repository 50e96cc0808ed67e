import type { Migration } from '#platform/database';
import { VISIBLE_ROOT } from './visible-root.ts';

export const begin: Migration = {
  name: 'conversation-001-begin',
  sql: `
create table conversations (story_id text primary key, comments integer not null);
create table comments (
  id text primary key,
  story_id text not null,
  parent_id text,
  root_id text not null,
  arrival integer not null,
  depth integer not null,
  author_name text not null,
  email text,
  website text,
  reader_id text,
  staff_id text,
  body text not null,
  body_kind text not null,
  created_at text not null,
  published_at text,
  held_at text,
  rejected_at text,
  deleted_at text,
  decided_by text,
  edited_at text,
  pinned_at text,
  thread_closed_at text,
  changed_here_at text,
  up integer not null,
  down integer not null,
  legacy_up integer not null,
  legacy_down integer not null,
  score integer not null,
  replies integer not null,
  passage_id text,
  passage_words text,
  reasons text not null,
  words_hash text,
  post_key text
);
create index comments_by_age on comments (story_id, created_at, id, replies) where ${VISIBLE_ROOT};
create index comments_by_score on comments (story_id, score desc, created_at, id, replies) where ${VISIBLE_ROOT};
create index comments_pinned on comments (story_id, pinned_at)
  where pinned_at is not null and ${VISIBLE_ROOT};
create index comments_of_thread on comments (story_id, root_id, arrival);
create index comments_of_story on comments (story_id, created_at, id);
create index comments_published on comments (published_at)
  where published_at is not null and rejected_at is null and deleted_at is null;
create index comments_of_reader on comments (reader_id, story_id, created_at) where reader_id is not null;
create index comments_held on comments (held_at) where held_at is not null;
create index comments_alike on comments (words_hash, created_at) where words_hash is not null;
create unique index comments_once on comments (post_key) where post_key is not null;
create table passage_questions (
  passage_id text primary key,
  story_id text not null,
  question text not null,
  words text not null,
  opened_at text not null,
  closed_at text
);
create index passage_questions_of_story on passage_questions (story_id);
`,
};
