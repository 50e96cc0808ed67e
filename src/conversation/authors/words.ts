/** How often an author is told of comments on their stories. */
export const AUTHOR_LETTERS = ['daily', 'at-once', 'off'] as const;
export type AuthorLetters = (typeof AUTHOR_LETTERS)[number];
