import type { StoryDocument } from './words.ts';

export type CheckedDocument =
  | {
      readonly document: StoryDocument;
      /** What was put right without a word being lost; empty for a document that was right. */
      readonly mended: readonly Mended[];
    }
  | { readonly refused: DocumentProblem };

export interface DocumentProblem {
  /** Where it is, as in JSON: `content.3.attrs.level`; empty for the document as a whole. */
  readonly path: string;
  readonly reason: DocumentReason;
}

export type DocumentReason =
  | 'too-deep'
  | 'too-large'
  | 'not-understood'
  /** HTML that no earlier text of the story holds: nobody writes any. */
  | 'island-is-new'
  /** A picture of which who brings it may not know, or that there is none. */
  | 'picture-unknown'
  /** A background box of which who brings it may not know, or that there is none. */
  | 'box-unknown'
  /** A background box in another. */
  | 'box-in-box'
  /** The address of something embedded or played is none. */
  | 'not-an-address';

/** HTML of islands and addresses of media that earlier texts of the story hold. */
export interface Standing {
  readonly islands: ReadonlySet<string>;
  readonly addresses: ReadonlySet<string>;
}

/** What was put right, and in which block. */
export interface Mended {
  readonly blockId: string;
  readonly what: 'id' | 'link' | 'language';
}
