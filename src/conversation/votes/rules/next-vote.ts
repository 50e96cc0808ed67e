import type { VoteValue } from '../words.ts';

/**
 * What a vote becomes: the same again takes it back. Unless both were on their way at the same moment: two clicks, a
 * request that was sent again, a hundred at once are one vote.
 *
 *     nextVote({ before: 1, asked: 1, atOnce: false }) // null
 */
export function nextVote({
  before,
  asked,
  atOnce,
}: {
  readonly before: VoteValue | null;
  readonly asked: VoteValue | 0;
  readonly atOnce: boolean;
}): VoteValue | null {
  if (asked === 0) return null;
  return asked === before && !atOnce ? null : asked;
}

/** The value that a form or a program sends; null for anything else. */
export function voteFrom(text: string | undefined): VoteValue | 0 | null {
  return text === '1' ? 1 : text === '-1' ? -1 : text === '0' ? 0 : null;
}
