import type { Migration } from '#platform/database';

/** What gifts may be for: funds beside the general one, and campaigns with a page of their own. */
export const campaigns: Migration = {
  name: 'giving-011-campaigns',
  sql: `
create table funds (
  id text primary key,
  name text not null,
  restricted integer not null,
  position integer not null,
  added_at text not null,
  closed_at text
);
create table campaigns (
  id text primary key,
  slug text not null unique,
  title text not null,
  standfirst text not null,
  text text not null,
  picture_id text,
  picture_alt text not null,
  goal bigint check (goal > 0),
  currency text not null,
  ends_on text,
  fund_id text not null,
  wall integer not null,
  sample integer not null,
  added_at text not null,
  changed_at text not null,
  opened_at text,
  closed_at text
);
create index campaigns_open on campaigns (opened_at) where opened_at is not null and closed_at is null;
create index campaigns_by_picture on campaigns (picture_id);
create index gifts_on_wall on gifts (campaign_id, arrived_at) where named_since is not null;
create index pledges_of_campaign_waiting on pledges (campaign_id, expires_at) where cancelled_at is null;
`,
};
