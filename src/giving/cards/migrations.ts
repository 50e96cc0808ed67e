import type { Migration } from '#platform/database';

export const cards: Migration = {
  name: 'giving-007-cards',
  sql: `
create table stripe_events (id text primary key, type text not null, received_at text not null);
create index stripe_events_by_time on stripe_events (received_at);
create table card_checkouts (
  id text primary key,
  pledge_id text not null references pledges (id),
  opened_at text not null,
  session_id text unique,
  url text,
  state text not null,
  network text
);
create index card_checkouts_by_pledge on card_checkouts (pledge_id, opened_at);
create index card_checkouts_by_time on card_checkouts (opened_at);
create table card_subscriptions (
  id text primary key,
  pledge_id text not null references pledges (id),
  customer_id text,
  status text not null,
  ends_at text,
  failed_at text,
  told_at text not null
);
create index card_subscriptions_by_pledge on card_subscriptions (pledge_id);
create table card_links (ref text primary key, gift_id text references gifts (id), settled_at text);
create index card_links_by_gift on card_links (gift_id);
create table card_waiting (event_id text primary key, ref text not null, fact text not null, since text not null);
create index card_waiting_by_ref on card_waiting (ref);
create table card_reviews (
  id text primary key,
  at text not null,
  reason text not null,
  event_id text not null,
  event_type text not null,
  pledge_id text,
  outside_id text,
  currency text,
  amount bigint,
  looked_at text
);
create index card_reviews_by_time on card_reviews (at);
create table card_tries (
  id text primary key,
  at text not null,
  pledge_id text,
  network text,
  currency text,
  amount bigint,
  reason text not null
);
create index card_tries_by_time on card_tries (at);
create table card_declines (event_id text primary key, at text not null);
create index card_declines_by_time on card_declines (at);
create table card_return_wishes (
  id text primary key,
  gift_id text not null references gifts (id),
  amount bigint not null check (amount > 0),
  asked_at text not null,
  asked_by text,
  ended_at text,
  refused text
);
create index card_return_wishes_by_gift on card_return_wishes (gift_id);
create table card_pauses (id text primary key, began_at text not null, ends_at text not null, ended_by text);
create index card_pauses_by_end on card_pauses (ends_at);
`,
};
