import type { Migration } from '#platform/database';

/**
 * What moderators decide and what they decide by: networks beside comments for a week, reports, blocks, and
 * which moderator has a letter that is still unread.
 */
export const moderating: Migration = {
  name: 'conversation-004-moderating',
  sql: `
alter table comments add column approved_at text;
alter table comments add column came_out_at text;
alter table comments add column rejected_for text;
alter table comments add column rejected_words text;
create index comments_lately on comments (reader_id, created_at) where reader_id is not null;
create index comments_rejected on comments (rejected_at) where rejected_at is not null;
create table comment_networks (
  comment_id text primary key,
  network text not null,
  said text not null,
  created_at text not null
);
create index comment_networks_alike on comment_networks (said, created_at);
create index comment_networks_of_network on comment_networks (network, created_at);
create index comment_networks_by_age on comment_networks (created_at);
create table comment_reports (
  comment_id text not null,
  reporter text not null,
  network text not null,
  reason text not null,
  words text not null,
  reported_at text not null,
  settled_at text,
  settled_by text,
  primary key (comment_id, reporter)
);
create index comment_reports_open on comment_reports (reported_at) where settled_at is null;
create table comment_blocks (
  id text primary key,
  kind text not null,
  subject text not null,
  name text not null,
  reason text not null,
  made_at text not null,
  made_by text not null,
  until text,
  lifted_at text,
  lifted_by text
);
create index comment_blocks_of on comment_blocks (kind, subject) where lifted_at is null;
create table moderator_letters (
  staff_id text primary key,
  newest text not null,
  posted_at text not null
);
`,
};
