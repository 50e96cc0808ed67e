export interface GiftsTables {
  /** Arrivals of money. What became of it stands in the ledger, under the gift's id. */
  gifts: {
    id: string;
    pledge_id: string | null;
    way_id: string;
    currency: string;
    amount: number;
    name: string;
    story_id: string | null;
    arrived_at: string;
    entered_at: string;
    entered_by: string | null;
    settled_at: string | null;
    returned_at: string | null;
    returned: number;
    disputed_at: string | null;
    dispute_ended_at: string | null;
    lost_at: string | null;
    disputed: number;
    dispute_taken_at: string | null;
    dispute_restored_at: string | null;
    struck_at: string | null;
    source: string;
    outside_id: string | null;
    fund_id: string;
    campaign_id: string | null;
    /** `honour` or `memory`; empty for none. */
    tribute: string;
    tribute_name: string;
    named_since: string | null;
    giver_id: string | null;
  };
  /** What went back of gifts. */
  gift_returns: {
    id: string;
    gift_id: string;
    amount: number;
    at: string;
    failed_at: string | null;
    by_staff_id: string | null;
  };
}
