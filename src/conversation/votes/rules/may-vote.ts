import { mayComment } from '../../rules/may.ts';
import type { ConversationState } from '../../words.ts';
import type { Voting } from '../words.ts';

/** Why a vote is not taken. The sentence for each stands in `messages/votes.ts`. */
export type VoteRefusal = 'vote-off' | 'vote-down-off' | 'vote-blocked' | 'vote-closed' | 'vote-own';

/** All that decides about a vote on a comment which everybody can see. */
export interface VoteFacts {
  readonly voting: Voting;
  /** 0 takes a vote back. */
  readonly value: 1 | 0 | -1;
  readonly state: ConversationState;
  readonly threadIsClosed: boolean;
  /** Whether the voter wrote the comment. */
  readonly isOwn: boolean;
  readonly isBlocked: boolean;
}

/**
 * Whether the vote is taken; null: it is. A closed conversation or thread takes no votes either, in no direction: what
 * readers find there is how it ended. A vote against that was cast before down-votes were switched off can be taken
 * back.
 */
export function whyNoVote(facts: VoteFacts): VoteRefusal | null {
  if (facts.voting === 'off') return 'vote-off';
  if (!mayComment(facts.state) || facts.threadIsClosed) return 'vote-closed';
  if (facts.isOwn) return 'vote-own';
  if (facts.isBlocked) return 'vote-blocked';
  if (facts.voting === 'up' && facts.value === -1) return 'vote-down-off';
  return null;
}
