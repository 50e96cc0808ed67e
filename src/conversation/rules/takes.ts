import type { Voting } from '../votes/words.ts';
import type { Comment } from '../words.ts';

/** All that decides about what is taken under a comment. */
export interface TakesFacts {
  /** Whether conversation and thread take anything. */
  readonly isOpen: boolean;
  readonly state: Comment['state'];
  /** As the newsroom has it. */
  readonly voting: Voting;
}

/**
 * What is taken under a comment: replies, and votes. A closed conversation or thread takes neither, nor does a
 * comment that waits or was taken back; then its votes are shown as numbers alone.
 *
 *     takes({ isOpen: false, state: 'published', voting: 'up' })
 *     // { replies: false, voting: 'off' }
 */
export function takes({ isOpen, state, voting }: TakesFacts): {
  readonly replies: boolean;
  readonly voting: Voting;
} {
  const takesAny = isOpen && state === 'published';
  return { replies: takesAny, voting: takesAny ? voting : 'off' };
}

/**
 * Whether a thread takes neither replies nor votes nor new words any more, by when its first comment says that it was
 * closed. Where that comment is not to be seen there is no thread that could be closed.
 */
export function threadIsClosed(closedAt: string | null | undefined): boolean {
  return closedAt != null;
}
