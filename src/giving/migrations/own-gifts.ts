import type { Migration } from '#platform/database';

/** What became of the copy of a pledge, and the reminders of one that comes again and again. */
export const ownGifts: Migration = {
  name: 'giving-own-001-copies-and-reminders',
  sql: `
alter table pledges add column copy text not null default '';
alter table pledges add column reminded_for text;
alter table pledges add column reminders_ended_at text;
create index pledges_by_rhythm on pledges (rhythm, id);
`,
};
