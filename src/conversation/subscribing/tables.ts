import type { Pace, SubscriptionKind } from './words.ts';

/** The tables of subscriptions. Instants are ISO 8601 UTC. */
export interface SubscribingTables {
  /** One row an address. */
  subscribers: {
    id: string;
    /** Normalised, never shown to anybody else. */
    email: string;
    pace: Pace;
    created_at: string;
    /** Since when the address takes no letters. */
    stopped_at: string | null;
  };
  subscriptions: {
    /** A new one each time that it is asked for: a link in an older letter confirms nothing. */
    id: string;
    subscriber_id: string;
    story_id: string;
    kind: SubscriptionKind;
    /** The first-level comment of a thread; empty for the other kinds, as null is unlike itself in a key. */
    comment_id: string;
    /** Until it is confirmed who asked for it, from then on whose it is; their comments count as their own. */
    reader_id: string | null;
    asked_at: string;
    confirmed_at: string | null;
    ended_at: string | null;
    /** Since when we have it from an earlier site, where it was confirmed. It waits here until letters may go. */
    brought_at: string | null;
  };
  /** The links by which letters of an earlier site end what goes to an address about a story. */
  old_farewells: { key_hash: string; old_id: string; subscriber_id: string; story_id: string };
  /** Of which comment an address is told: once, whatever is delivered twice. Kept for a week. */
  told_comments: {
    subscriber_id: string;
    comment_id: string;
    story_id: string;
    /** How the subscriber wanted it when the comment came out. */
    pace: Pace;
    due_at: string;
    posted_at: string | null;
  };
}
