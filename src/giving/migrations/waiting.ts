import type { Migration } from '#platform/database';

/** What waits for the treasurer is counted on every page of the desk: found without going through all the rest. */
export const waiting: Migration = {
  name: 'giving-013-waiting',
  sql: `
create index pledges_said_sent on pledges (expires_at) where said_sent_at is not null;
create index gifts_disputed on gifts (disputed_at) where disputed_at is not null and dispute_ended_at is null;
`,
};
