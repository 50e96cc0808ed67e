import type { Migration } from '#platform/database';

/** Changes of payment details wait for a second person. Of two for one way, the database itself keeps one open. */
export const payeeProposals: Migration = {
  name: 'giving-011-payee-proposals',
  sql: `
create table payee_proposals (
  id text primary key,
  way_id text not null,
  deed text not null,
  what text not null,
  made_at text not null,
  made_by text not null,
  made_by_name text not null,
  due_at text,
  ended_at text,
  ended_by text,
  ended_by_name text not null,
  outcome text
);
create unique index payee_proposals_open on payee_proposals (way_id) where ended_at is null;
create index payee_proposals_by_way on payee_proposals (way_id, made_at);
create index payee_proposals_due on payee_proposals (due_at);
`,
};
