import type { Migration } from '#platform/database';

/** Who is told of comments by mail, what they asked for, and of which comments they have been told. */
export const subscribing: Migration = {
  name: 'conversation-006-subscribing',
  sql: `
create table subscribers (
  id text primary key,
  email text not null unique,
  pace text not null,
  created_at text not null,
  stopped_at text
);
create table subscriptions (
  id text primary key,
  subscriber_id text not null,
  story_id text not null,
  kind text not null,
  comment_id text not null,
  reader_id text,
  asked_at text not null,
  confirmed_at text,
  ended_at text,
  unique (subscriber_id, story_id, kind, comment_id)
);
create index subscriptions_of_story on subscriptions (story_id)
  where confirmed_at is not null and ended_at is null;
create index subscriptions_of_reader on subscriptions (reader_id) where reader_id is not null;
create table told_comments (
  subscriber_id text not null,
  comment_id text not null,
  story_id text not null,
  pace text not null,
  due_at text not null,
  posted_at text,
  primary key (subscriber_id, comment_id)
);
create index told_comments_by_age on told_comments (due_at);
`,
};
