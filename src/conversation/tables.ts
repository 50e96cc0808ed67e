import type { BodyKind } from './words.ts';

/** The tables of the conversation. Instants are ISO 8601 UTC; JSON is text and never queried. */
export interface ConversationTables {
  /** One row a story with comments. Locking it puts the deeds of one conversation in a row. */
  conversations: {
    story_id: string;
    /** How many comments everybody can see. */
    comments: number;
  };
  comments: {
    /** Public: `#comment-ID`. */
    id: string;
    story_id: string;
    parent_id: string | null;
    /** Its own id at the first level. */
    root_id: string;
    /** Order of arrival under the root; `arrival <= n` is always closed under parents. */
    arrival: number;
    depth: number;
    author_name: string;
    /** Normalised, never shown. */
    email: string | null;
    website: string | null;
    reader_id: string | null;
    staff_id: string | null;
    body: string;
    body_kind: BodyKind;
    created_at: string;
    published_at: string | null;
    held_at: string | null;
    rejected_at: string | null;
    deleted_at: string | null;
    /** The member of staff who approved or rejected it. */
    decided_by: string | null;
    edited_at: string | null;
    pinned_at: string | null;
    thread_closed_at: string | null;
    /** Set by every deed here that changes an imported comment: a later import leaves it alone. */
    changed_here_at: string | null;
    up: number;
    down: number;
    legacy_up: number;
    legacy_down: number;
    /** up + legacy_up - down - legacy_down, kept for its index. */
    score: number;
    /** Visible comments under it; kept at the first level only. */
    replies: number;
    passage_id: string | null;
    passage_words: string | null;
    /** The verdict's reasons, as a JSON list of codes. */
    reasons: string;
    /** Place, words and network in one; forgotten after ten minutes. */
    words_hash: string | null;
    /** Story and the sender's own key in one. */
    post_key: string | null;
  };
  passage_questions: {
    passage_id: string;
    story_id: string;
    question: string;
    words: string;
    opened_at: string;
    closed_at: string | null;
  };
}
