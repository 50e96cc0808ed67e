export interface CardsTables {
  /** Every event that came, once. */
  stripe_events: { id: string; type: string; received_at: string };
  card_checkouts: {
    id: string;
    pledge_id: string;
    opened_at: string;
    session_id: string | null;
    url: string | null;
    state: string;
    network: string | null;
  };
  card_subscriptions: {
    id: string;
    pledge_id: string;
    customer_id: string | null;
    status: string;
    ends_at: string | null;
    failed_at: string | null;
    /** When the event was made that told it. */
    told_at: string;
  };
  /** What a gift is called there: its payment, its charge, its invoice. Without a gift: only that it was paid out. */
  card_links: { ref: string; gift_id: string | null; settled_at: string | null };
  /** What was told of a payment before we knew whose it is. */
  card_waiting: { event_id: string; ref: string; fact: string; since: string };
  card_reviews: {
    id: string;
    at: string;
    reason: string;
    event_id: string;
    event_type: string;
    pledge_id: string | null;
    outside_id: string | null;
    currency: string | null;
    amount: number | null;
    looked_at: string | null;
  };
  card_tries: {
    id: string;
    at: string;
    pledge_id: string | null;
    network: string | null;
    currency: string | null;
    amount: number | null;
    reason: string;
  };
  card_declines: { event_id: string; at: string };
  /** What the treasurer has the card service send back. */
  card_return_wishes: {
    id: string;
    gift_id: string;
    amount: number;
    asked_at: string;
    asked_by: string | null;
    ended_at: string | null;
    /** The card service would not; null: it did, or has not answered. */
    refused: string | null;
  };
  card_pauses: { id: string; began_at: string; ends_at: string; ended_by: string | null };
}
