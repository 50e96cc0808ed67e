import type { Stage } from './words.ts';

/** The tables of writing. */
export interface WritingTables {
  drafts: {
    story_id: string;
    version: number;
    title: string;
    standfirst: string;
    /** The rest of a DraftText: what lists need stands apart from its document. */
    content: string;
    document: string;
    stage: Stage;
    goes_out_at: string | null;
    began_from: string | null;
    begun_at: string;
    saved_at: string;
    saved_by: string | null;
    snapshot_at: string;
    word: string;
    word_by: string | null;
    /** As in `stories`, of a password that is to replace the story's; null: that one stays. */
    password_hash: string | null;
  };
  /** Which draft names which picture or file. */
  draft_uses: { media_id: string; story_id: string };
  draft_locks: {
    story_id: string;
    staff_id: string;
    since: string;
    renewed_at: string;
    asked_by: string | null;
    asked_at: string | null;
  };
  /**
   * In which lists of the desk a story stands, and under what time: `all`, `stage:ready`, `section:ID`, `author:ID`,
   * `by:STAFF`. Each list is a stretch of one index.
   */
  desk_shelves: { shelf: string; at: string; story_id: string };
}
