import type { VoteProof, VoteValue } from './words.ts';

/** The tables of votes. Instants are ISO 8601 UTC. */
export interface VotesTables {
  /** Votes cast here; those of an earlier system stand with the comments (`legacy_up`, `legacy_down`). */
  votes: {
    comment_id: string;
    /** The id of a reader, or `staff:ID`. */
    voter: string;
    /** That of the comment. */
    story_id: string;
    value: VoteValue;
    proof: VoteProof;
    cast_at: string;
  };
}
