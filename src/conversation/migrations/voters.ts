import type { Migration } from '#platform/database';

/** Who voted is a reader, or a member of staff by their account: `staff:ID`. */
export const voters: Migration = {
  name: 'conversation-012-voters',
  sql: `
alter table votes rename column reader_id to voter;
drop index votes_of_reader;
create index votes_of_voter on votes (voter, story_id);
`,
};
