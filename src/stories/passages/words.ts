/**
 * `placed`: its words stand where it stands. `changed`: other words stand there now. `gone`: it stands nowhere,
 * or where it stands cannot be told for sure.
 */
export type PassageState = 'placed' | 'changed' | 'gone';

/** A part of one block. `start` and `end` count UTF-16 code units in the block's plain text. */
export interface PassagePlace {
  readonly blockId: string;
  readonly start: number;
  readonly end: number;
}

/** Words of a story that something hangs on: a question to readers, a note. */
export interface Passage {
  readonly id: string;
  readonly storyId: string;
  /** The words as they were when they were marked; they never change. */
  readonly words: string;
  readonly state: PassageState;
  /** What stands in its place now; only while `changed`. */
  readonly wordsNow: string | null;
  /** Where it stands at `revisionId`; for one that is gone, where it stood last. Null once it was unmarked. */
  readonly place: PassagePlace | null;
  readonly revisionId: string;
  /** Since when it is in this state, with these words; null for one that stands as it was marked. */
  readonly changedAt: string | null;
}

/** What became of a passage in another version of its text. */
export type PassageFate =
  | { readonly state: 'placed'; readonly place: PassagePlace }
  | { readonly state: 'changed'; readonly place: PassagePlace; readonly wordsNow: string }
  | { readonly state: 'gone' };

/** The plain text of one block, in which words can be marked. */
export interface PassageText {
  readonly blockId: string;
  readonly text: string;
}

/** Words to be marked in the text as it stands. */
export interface PassageToMark extends PassagePlace {
  readonly storyId: string;
  /** What stands there, as a check that nobody changed it meanwhile. */
  readonly words: string;
}

/** One stretch of two texts that are told apart word by word. */
export interface WordChange {
  readonly kind: 'kept' | 'removed' | 'added';
  readonly text: string;
}
