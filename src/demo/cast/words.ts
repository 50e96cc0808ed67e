import type { StoryDocument, StoryKind } from '#stories';
import type { SamplePictureName } from '../draw-pictures.ts';

/** Who speaks under a story. */
export interface Person {
  readonly name: string;
  readonly email: string;
  /** Empty for none. */
  readonly website: string;
  /** Set for the newsroom's own people. */
  readonly staffId: string | null;
}

/** A comment of the cast; times are minutes after the story appeared. */
export interface CastComment {
  readonly id: string;
  readonly parentId: string | null;
  readonly person: Person;
  readonly body: string;
  readonly after: number;
  readonly up: number;
  readonly down: number;
  readonly edited?: number | undefined;
  readonly pinned?: number | undefined;
  readonly passageId: string | null;
  readonly passageWords: string | null;
}

/** The author's question about some words of a story. */
export interface CastQuestion {
  readonly passageId: string;
  readonly question: string;
  readonly words: string;
}

/**
 * A story, a page or a background box of the sample newsroom. In its document a picture's id is its name in the cast, and
 * a box's its slug.
 */
export interface CastStory {
  readonly kind: StoryKind;
  readonly slug: string;
  /** A section's slug; none for pages and boxes. */
  readonly section: string | null;
  readonly tags: readonly string[];
  /** Authors' slugs. */
  readonly authors: readonly string[];
  readonly language: string | null;
  readonly title: string;
  readonly standfirst: string;
  readonly lead: PictureName | null;
  readonly minutesOld: number;
  /** Minutes after its appearance; left out if it stands as it appeared. */
  readonly changedAfter?: number;
  readonly document: StoryDocument;
  readonly questions: readonly CastQuestion[];
}

export type PictureName = SamplePictureName;
