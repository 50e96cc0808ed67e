import type { Migration } from '#platform/database';

/** What authors are told of comments on their stories, and how often they want it. */
export const authors: Migration = {
  name: 'conversation-010-authors',
  sql: `
create table author_letters (staff_id text primary key, often text not null);
create table author_news (
  staff_id text not null,
  comment_id text not null,
  story_id text not null,
  came_at text not null,
  told_at text,
  primary key (staff_id, comment_id)
);
create index author_news_waiting on author_news (staff_id, told_at);
`,
};
