import type { EntryKind } from './words.ts';

/** The tables of the ledger: only ever added to, which triggers see to. */
export interface LedgerTables {
  ledger_entries: {
    number: number;
    id: string;
    key: string;
    kind: EntryKind;
    reverses: string | null;
    happened_at: string;
    entered_at: string;
    by_staff_id: string | null;
    gift_id: string | null;
    fund_id: string | null;
    campaign_id: string | null;
    story_id: string | null;
    way_id: string | null;
    previous_hash: string;
    hash: string;
  };
  /** Written before their entry, whose row closes it. */
  ledger_transfers: {
    entry_id: string;
    line: number;
    debit: string;
    credit: string;
    amount: number;
    currency: string;
  };
  /** One row: where the next entry is appended. */
  ledger_head: { one: number; number: number; hash: string };
}
