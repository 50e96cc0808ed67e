/** For or against. */
export type VoteValue = 1 | -1;

/** Whether comments are voted on here: both ways, for them alone, or not at all. */
export const VOTING = ['up-and-down', 'up', 'off'] as const;
export type Voting = (typeof VOTING)[number];

/** Whether votes are shown as one number or those for and against apart. */
export const VOTES_SHOWN = ['sum', 'apart'] as const;
export type VotesShown = (typeof VOTES_SHOWN)[number];

/**
 * What a vote rests on: a session of staff, a proved address, a published comment of the same return secret, work of
 * the browser, a small page that was open for a moment; `lifted` where the newsroom asks for none.
 */
export type VoteProof = 'staff' | 'account' | 'published' | 'work' | 'page' | 'lifted';

/** Own votes under a story, by the comment's id. */
export type OwnVotes = ReadonlyMap<string, VoteValue>;

/** What our script gets for a vote: the buttons as they stand now for this person. */
export interface VotedFragment {
  readonly html: string;
}
