import type { Generated } from 'kysely';
import type { RejectedFor } from './moderating/words.ts';
import type { AtFirst, Badge, BodyKind, ConversationState } from './words.ts';

/** The tables of the conversation. Instants are ISO 8601 UTC; JSON is text and never queried. */
export interface ConversationTables {
  /** One row a story with comments. Locking it puts the deeds of one conversation in a row. */
  conversations: {
    story_id: string;
    /** How many comments everybody can see. */
    comments: number;
    /** Decided for this story; null: as its section or the site has it. */
    state: ConversationState | null;
    /** The member of staff who decided that. */
    changed_by: string | null;
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
    /** The verdict's reasons, as `rules/kept-reasons.ts` keeps them: a JSON list of codes, some with a detail. */
    reasons: string;
    /** Place, words and network in one; forgotten ten to eleven minutes later. */
    words_hash: string | null;
    /** Story, words and the sender’s own key in one. */
    post_key: string | null;
    /** Since when its author has taken it back while replies hang on it: a stone, without words and name. */
    withdrawn_at: string | null;
    /** Since when it is an editor's pick. */
    picked_at: string | null;
    /** What its author's session proved when it was written. */
    badge: Badge | null;
    /** The picture that came with it, as `pictures/rules/comment-picture.ts` keeps it: its id, size and words. */
    picture: string | null;
    /** What old addresses of its story call it, where that is not its id: `#comment-17`. */
    alias: string | null;
    /** Whom it names, as `mentions/rules/mention.ts` keeps it: a JSON list of names and comments. */
    mentions: string | null;
    /** Since when a moderator has approved it: what was reported before then is settled. */
    approved_at: string | null;
    /** When everybody saw it first, of one that was taken out of sight again. */
    came_out_at: string | null;
    /** Why it was rejected, of a closed list, and in words: for its author. */
    rejected_for: RejectedFor | null;
    rejected_words: string | null;
    /** The lower bound of the Wilson interval of its votes, times a million; see `rules/ranking.ts`. */
    best: Generated<number>;
    /** How contested it is, times a thousand; see `rules/ranking.ts`. */
    controversy: Generated<number>;
    /** Visible comments of staff under it; kept at the first level only. */
    staff_replies: Generated<number>;
    /** The story's version when it last changed for readers. */
    changed_version: Generated<number>;
    /** The story's version when it came into everybody's sight, the last time that it did. */
    came_out_version: Generated<number>;
    /** The story's version when anything of it but its votes last changed for readers. */
    said_version: Generated<number>;
  };
  /** What a comment said before each edit, the first first. */
  comment_versions: {
    comment_id: string;
    /** 1, 2, 3 … */
    number: number;
    body: string;
    body_kind: BodyKind;
    written_at: string;
  };
  /** What is decided for all stories of a section. */
  section_conversations: { section_id: string; state: ConversationState };
  passage_questions: {
    passage_id: string;
    story_id: string;
    question: string;
    words: string;
    opened_at: string;
    closed_at: string | null;
    /** Whether it stands open in the text from the first moment. */
    at_first: AtFirst;
    /** The member of staff who asked it; null for one that an import brought. */
    asked_by: string | null;
    /** Set by every deed here that asks or changes it: a later import leaves it alone. */
    changed_here_at: string | null;
    /** Since when it is asked no more. Its answers stay, with the words that they quote. */
    removed_at: string | null;
  };
  /** What becomes of questions once what is being written of their story goes out. */
  draft_questions: {
    passage_id: string;
    story_id: string;
    question: string;
    words: string;
    at_first: AtFirst;
    /** The member of staff who wrote it last. */
    asked_by: string;
    asked_at: string;
    /** Then it is asked no more. */
    taken_back_at: string | null;
  };
}
