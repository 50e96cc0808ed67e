import type { PassageState } from '#stories';
import type { Comment, PassageQuestion } from '../words.ts';

/** What became of the words that a question or an answer quotes, as its readers are told. */
export interface QuotedPassage {
  readonly id: string;
  /** `unmarked`: nothing holds its place any more, and nobody knows whether the words still stand. */
  readonly state: PassageState | 'unmarked';
  /** The words that stand in its place now; where it has none, those that stood there last. */
  readonly words: string;
}

/** The passages of one story, by id. */
export type QuotedPassages = ReadonlyMap<string, QuotedPassage>;

/** A question as readers see it. */
export interface ShownQuestion extends PassageQuestion {
  readonly passage: QuotedPassage;
  /** How many answers everybody can see. */
  readonly answers: number;
  /** The latest of them, the newest first. */
  readonly latest: readonly Comment[];
}
