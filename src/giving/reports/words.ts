/** By what a report parts what arrived. */
export const REPORT_SORTS = ['month', 'fund', 'way', 'country', 'currency', 'campaign', 'story'] as const;
export type ReportSort = (typeof REPORT_SORTS)[number];
/** What stands in columns of its own; months and currencies are asked for in their own way. */
export type ColumnSort = Exclude<ReportSort, 'month' | 'currency'>;

/** What arrived in one currency, by the ledger. */
export interface Income {
  readonly currency: string;
  /** Gifts that arrived, less those that were entered by mistake. */
  readonly gifts: number;
  /** Minor units that came, and that went back or were taken. */
  readonly came: number;
  readonly went: number;
}

/** One line of a report: a fund, a month …; empty: of none. */
export interface ReportLine extends Income {
  readonly key: string;
}

/** A time, by name: from its first instant until the first that is no longer in it. */
export interface Period {
  readonly name: string;
  readonly from: string;
  readonly until: string;
}

/** What is reported: all that lies between two instants; null: without an end. */
export interface Range {
  readonly from: string | null;
  readonly until: string | null;
}
