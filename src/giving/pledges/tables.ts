export interface PledgesTables {
  /** Promises of gifts. What arrived is another table's. */
  pledges: {
    id: string;
    /** Of the form it came from. */
    key: string;
    reference: string;
    way_id: string;
    country: string | null;
    currency: string;
    amount: number;
    name: string;
    email: string | null;
    word: string;
    story_id: string | null;
    made_at: string;
    expires_at: string;
    said_sent_at: string | null;
    cancelled_at: string | null;
    rhythm: string;
    covered: number;
    fund_id: string;
    campaign_id: string | null;
    /** `honour` or `memory`; empty for none. */
    tribute: string;
    tribute_name: string;
    named_since: string | null;
    giver_id: string | null;
    /** What became of its letter; empty: nobody asked for one. */
    copy: string;
    reminded_for: string | null;
    reminders_ended_at: string | null;
  };
}
