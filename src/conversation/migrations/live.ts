import type { Migration } from '#platform/database';

/**
 * What kind of change a live stream tells of: the story's versions at which a comment came into everybody's sight
 * and at which something other than its votes last changed.
 */
export const live: Migration = {
  name: 'conversation-008-live',
  sql: `
alter table comments add column came_out_version integer not null default 0;
alter table comments add column said_version integer not null default 0;
`,
};
