import type { StoryDocument } from '../document/words.ts';

/** A background box as it stands in the texts that name it. */
export interface Box {
  readonly id: string;
  readonly title: string;
  readonly document: StoryDocument;
  /** BCP 47; null: the site's. */
  readonly language: string | null;
}

/** Background boxes by their ids. */
export type Boxes = ReadonlyMap<string, Box>;

export const BOXES = '/desk/boxes';

/** A background box as the editor offers it. */
export interface BoxToChoose {
  readonly id: string;
  /** As readers see it; of one that is not out, as it is written. */
  readonly title: string;
  /** How it begins, in plain text. */
  readonly words: string;
  /** Readers see it where it stands. */
  readonly isOut: boolean;
  /** Whoever writes may see it at the desk as well. */
  readonly isOpen: boolean;
}
