/** What a newsroom answers again and again. */
export interface SavedAnswer {
  readonly id: string;
  /** What moderators call it; readers do not see it. */
  readonly title: string;
  /** As a comment is written. */
  readonly body: string;
}

/** As many have a key of their own: 1 to 9. */
export const MOST_BY_KEY = 9;
/** More than anybody looks through to find one. */
export const MOST_ANSWERS = 50;
