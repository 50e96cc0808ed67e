import type { ColumnSort } from './words.ts';

export interface ReportsTables {
  /**
   * What an entry of the ledger did to income, one row a currency: a trigger adds it with the entry. Empty texts stand
   * for nothing, so that rows are grouped alike on both engines.
   */
  ledger_income: {
    number: number;
    currency: string;
    happened_at: string;
    gift_id: string | null;
    fund_id: string;
    way_id: string;
    campaign_id: string;
    story_id: string;
    /** ISO 3166-1. */
    country: string;
    /** Minor units that became income, and that ceased to be. */
    came: number;
    went: number;
    /** 1 for a gift that arrived, -1 for one that was struck, 0 for all else. */
    gifts: number;
  };
  /**
   * What that sums up to, by each thing that a report parts it by and by days and months of UTC: a trigger adds to it.
   * What a time zone's own days leave over at both ends is read from the entries.
   */
  ledger_income_sums: {
    sort: ColumnSort;
    /** `ever`: of stories alone. */
    span: 'day' | 'month' | 'ever';
    /** `2026-03-14`, `2026-03`, or nothing. */
    begins: string;
    /** The fund, the way …; empty: none. */
    key: string;
    currency: string;
    gifts: number;
    came: number;
    went: number;
  };
}
