import type { Migration } from '#platform/database';

/** What one gift may be at the least and at the most in a way, and what the rail takes of it. */
export const wayFacts: Migration = {
  name: 'giving-007-way-facts',
  sql: `
alter table ways_to_give add column limits text not null default '{}';
alter table ways_to_give add column fee text;
`,
};
