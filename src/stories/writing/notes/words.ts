/** What somebody of the newsroom writes to colleagues about words of a story. It is never public. */
export interface Note {
  readonly id: string;
  readonly storyId: string;
  /** The words that it is about, as they stood when it was written. */
  readonly words: string;
  readonly text: string;
  /** Staff. */
  readonly writtenBy: string;
  readonly writtenAt: string;
  readonly resolvedAt: string | null;
  readonly resolvedBy: string | null;
  /** Where its words stood in what was published last; null for one that is younger. */
  readonly left: LeftPlace | null;
  readonly answers: readonly NoteAnswer[];
}

/** A place in a text without marks: `start` counts UTF-16 code units in the block's plain text. */
export interface LeftPlace {
  readonly blockId: string;
  readonly start: number;
  readonly words: string;
}

export interface NoteAnswer {
  readonly id: string;
  readonly text: string;
  readonly writtenBy: string;
  readonly writtenAt: string;
}

/** In characters, of a note and of an answer to one. */
export const LONGEST_NOTE = 4_000;
