import type { Migration } from '#platform/database';
import { cards } from '../cards/migrations.ts';
import { ledger, ledgerStands } from '../ledger/migrations.ts';
import { batches } from './batches.ts';
import { campaigns } from './campaigns.ts';
import { givers } from './givers.ts';
import { incomeSums, storySums } from './income-sums.ts';
import { outcomes } from './outcomes.ts';
import { ownGifts } from './own-gifts.ts';
import { payeeProposals } from './payee-proposals.ts';
import { pledges } from './pledges.ts';
import { reports } from './reports.ts';
import { terms } from './terms.ts';
import { waiting } from './waiting.ts';
import { wayFacts } from './way-facts.ts';

export const givingMigrations: readonly Migration[] = [
  {
    name: 'giving-001-begin',
    sql: `
create table ways_to_give (
  id text primary key,
  kind text not null,
  label text not null,
  position integer not null,
  countries text not null,
  currencies text not null,
  needs text not null,
  details text not null,
  sample integer not null,
  added_at text not null,
  changed_at text not null,
  switched_off_at text
);
create table payee_changes (
  id text primary key,
  at text not null,
  by_staff_id text,
  by_name text not null,
  way_id text not null,
  what text not null
);
create index payee_changes_by_time on payee_changes (at);
`,
  },
  ledger,
  pledges,
  ledgerStands,
  terms,
  outcomes,
  wayFacts,
  givers,
  reports,
  batches,
  ownGifts,
  payeeProposals,
  campaigns,
  cards,
  incomeSums,
  waiting,
  storySums,
];
