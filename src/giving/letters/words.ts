/** What a giver is written about: how to keep a promise, that a gift arrived, that a regular one is overdue. */
export const LETTER_KINDS = ['promise', 'received', 'reminder'] as const;
export type LetterKind = (typeof LETTER_KINDS)[number];

/** What stands round the facts of a letter; the facts themselves (account, reference, amount) nobody edits. */
export const TEXT_PARTS = ['subject', 'opening', 'closing'] as const;
export type TextPart = (typeof TEXT_PARTS)[number];
export type Wording = Readonly<Record<TextPart, string>>;

/** What can stand in braces in a wording. */
export const PLACES = ['amount', 'newsroom', 'name', 'date', 'campaign'] as const;
export type Place = (typeof PLACES)[number];
export type PlaceFacts = Readonly<Record<Place, string>>;

/**
 * The places that each letter has. A name is the giver's own words: it stands only where money has arrived, as a form
 * that anybody can fill in would else carry anybody's words to anybody.
 */
export const PLACES_OF: Readonly<Record<LetterKind, readonly Place[]>> = {
  promise: ['amount', 'newsroom', 'date', 'campaign'],
  received: ['amount', 'newsroom', 'name', 'date', 'campaign'],
  reminder: ['amount', 'newsroom', 'date', 'campaign'],
};

export type WordingProblem = 'missing' | 'too-long' | 'unknown-place' | 'carries-details';
export type WordingProblems = ReadonlyMap<TextPart, WordingProblem>;
