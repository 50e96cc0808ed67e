import type { VoteValue } from '../words.ts';

/**
 * What a button wants: the one that is pressed takes the vote back, any other sets it. The server does what it is
 * told, so that a request which comes twice, or a hundred times at once, is one vote.
 *
 *     wantOf(1, null) // 1
 *     wantOf(1, 1) // 0
 */
export function wantOf(button: VoteValue, mine: VoteValue | null): VoteValue | 0 {
  return button === mine ? 0 : button;
}

/** The value that a form or a program sends; null for anything else. */
export function voteFrom(text: string | undefined): VoteValue | 0 | null {
  return text === '1' ? 1 : text === '-1' ? -1 : text === '0' ? 0 : null;
}
