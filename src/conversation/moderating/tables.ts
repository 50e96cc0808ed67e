import type { BlockKind, ReportedFor } from './words.ts';

/** The tables of moderation. Instants are ISO 8601 UTC. */
export interface ModeratingTables {
  /** From where a comment came: for a week, for moderators and the verdict alone. */
  comment_networks: {
    comment_id: string;
    /** The prefix: /24 or /48. */
    network: string;
    /** Equal for the same words, wherever they are said. */
    said: string;
    created_at: string;
  };
  comment_reports: {
    comment_id: string;
    /** A hash of who reports; one report per person and comment. */
    reporter: string;
    /** A hash of the network, salted with the comment: it is compared among one comment's reports alone. */
    network: string;
    reason: ReportedFor;
    words: string;
    reported_at: string;
    settled_at: string | null;
    settled_by: string | null;
  };
  comment_blocks: {
    id: string;
    kind: BlockKind;
    /** A reader's id or a network's prefix. */
    subject: string;
    /** How the person signed the comment for which it was made. */
    name: string;
    reason: string;
    made_at: string;
    made_by: string;
    until: string | null;
    lifted_at: string | null;
    lifted_by: string | null;
  };
  /** The last letter about what waits, per moderator. */
  moderator_letters: {
    staff_id: string;
    /** When the newest of what it told had come: part of its key. */
    newest: string;
    posted_at: string;
  };
}
