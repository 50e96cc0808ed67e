import type { PassageState } from './words.ts';

export interface PassagesTables {
  passages: {
    id: string;
    story_id: string;
    /** The revision whose blocks the place speaks of. */
    revision_id: string;
    /** Null, as are its offsets, once the passage was unmarked. */
    block_id: string | null;
    start_offset: number | null;
    end_offset: number | null;
    words: string;
    state: PassageState;
    words_now: string | null;
    changed_at: string | null;
  };
}
