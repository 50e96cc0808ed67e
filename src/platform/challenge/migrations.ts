import type { Migration } from '#platform/database';

/** What was spent is kept until it would be late anyway. */
export const challengeMigrations: readonly Migration[] = [
  {
    name: 'platform-challenge-001-begin',
    sql: `
create table spent_proofs (nonce text primary key, ends_at text not null);
create index spent_proofs_by_end on spent_proofs (ends_at);
`,
  },
];
