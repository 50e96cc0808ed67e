import type { Migration } from '#platform/database';

export const pledges: Migration = {
  name: 'giving-003-pledges',
  sql: `
create table pledges (
  id text primary key,
  key text not null unique,
  reference text not null unique,
  way_id text not null,
  country text,
  currency text not null,
  amount bigint not null check (amount > 0),
  name text not null,
  email text,
  word text not null,
  story_id text,
  made_at text not null,
  expires_at text not null,
  said_sent_at text,
  cancelled_at text
);
create index pledges_by_time on pledges (made_at);
create index pledges_by_email on pledges (email);
create table gifts (
  id text primary key,
  pledge_id text references pledges (id),
  way_id text not null,
  currency text not null,
  amount bigint not null check (amount > 0),
  name text not null,
  story_id text,
  arrived_at text not null,
  entered_at text not null,
  entered_by text,
  settled_at text,
  returned_at text
);
create index gifts_by_pledge on gifts (pledge_id);
create index gifts_by_time on gifts (arrived_at);
`,
};
