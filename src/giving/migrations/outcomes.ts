import type { Migration } from '#platform/database';

/**
 * What goes back goes back in parts, each known by its own id; a dispute has its stages. A gift that had gone back
 * before was one that was entered by mistake, as far as the ledger knew.
 */
export const outcomes: Migration = {
  name: 'giving-006-outcomes',
  sql: `
alter table gifts add column disputed bigint not null default 0;
alter table gifts add column dispute_taken_at text;
alter table gifts add column dispute_restored_at text;
alter table gifts add column struck_at text;
create table gift_returns (
  id text primary key,
  gift_id text not null references gifts (id),
  amount bigint not null check (amount > 0),
  at text not null,
  failed_at text,
  by_staff_id text
);
create index gift_returns_by_gift on gift_returns (gift_id);
insert into gift_returns (id, gift_id, amount, at, failed_at, by_staff_id)
select id, id, amount, returned_at, null, null from gifts where returned_at is not null;
`,
};
