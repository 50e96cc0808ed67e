export interface BatchesTables {
  /** Gifts of one way, day and currency that are entered together. */
  gift_batches: {
    id: string;
    name: string;
    way_id: string;
    currency: string;
    /** `2026-11-26`, in the newsroom's time zone. */
    day: string;
    control_count: number;
    control_minor: number;
    opened_at: string;
    opened_by: string;
    closed_at: string | null;
    closed_by: string | null;
  };
  /** What becomes a gift of the same id when the batch is closed. */
  gift_batch_lines: {
    id: string;
    batch_id: string;
    amount: number;
    name: string;
    email: string | null;
    fund_id: string;
    campaign_id: string | null;
    word: string;
    added_at: string;
  };
}
