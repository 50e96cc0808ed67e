import type { ComponentChildren } from 'preact';
import type { Problem } from '#platform/http';
import type { PageNumbers, SiteFacts } from '#ui';
import type { Boxes } from '../boxes/words.ts';
import type { WholeStory } from '../store/index.ts';
import type { Author, PassageMark, Section, StoryPicture, StorySummary, Tag } from '../words.ts';

export interface FrontPageProps {
  readonly site: SiteFacts;
  /** The story that stands first; null while nothing is published, and on later pages. */
  readonly lead: StorySummary | null;
  /** Up to four that stand beside it. */
  readonly seconds: readonly StorySummary[];
  /** Bands of stories: of a section, or (null) what is talked about most; empty on later pages. */
  readonly bands: readonly { readonly section: Section | null; readonly stories: readonly StorySummary[] }[];
  readonly latest: readonly StorySummary[];
  readonly pages: PageNumbers;
}

/** Whose stories a list shows. */
export type ListedBy =
  | {
      readonly kind: 'section';
      readonly section: Section;
      /** The sections above it, the outermost first. */
      readonly above: readonly Section[];
      readonly below: readonly Section[];
    }
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'author'; readonly author: Author }
  /** A year, a month or a day, by its name. */
  | { readonly kind: 'period'; readonly title: string };

export interface ListPageProps {
  readonly site: SiteFacts;
  readonly by: ListedBy;
  readonly stories: readonly StorySummary[];
  readonly pages: PageNumbers;
  /** Path of the list's own feed, if it has one. */
  readonly feed?: string | undefined;
}

export interface StoryPageProps {
  readonly site: SiteFacts;
  readonly story: WholeStory;
  /** The same story in other languages, itself among them. */
  readonly translations?: readonly TranslationLink[] | undefined;
  /** The pictures that the document and its boxes name, by their ids. */
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  readonly boxes: Boxes;
  /** What hangs on a passage, by its id. */
  readonly passageMarks: ReadonlyMap<string, PassageMark>;
  /** What other features hang under and beside the story, in their order. */
  readonly under: readonly ComponentChildren[];
  readonly beside: readonly ComponentChildren[];
  /** More to read, without this story. */
  readonly more: readonly StorySummary[];
}

export interface StaticPageProps {
  readonly site: SiteFacts;
  readonly story: WholeStory;
  /** The same story in other languages, itself among them. */
  readonly translations?: readonly TranslationLink[];
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  readonly boxes: Boxes;
  readonly under: readonly ComponentChildren[];
  readonly beside: readonly ComponentChildren[];
}

/** The same story in another language, for everybody. */
export interface TranslationLink {
  readonly id: string;
  readonly href: string | null;
  readonly title: string;
  /** BCP 47; null: the site's. */
  readonly language: string | null;
}

export interface PasswordPageProps {
  readonly site: SiteFacts;
  readonly title: string;
  /** Where the form (field `password`) is posted to. */
  readonly action: string;
  /** The last password was not the right one. */
  readonly refused: boolean;
}

export interface ProblemPageProps {
  readonly site: SiteFacts;
  readonly problem: Problem;
  /** Stories that the reader may have meant, else the latest ones. */
  readonly suggestions: readonly StorySummary[];
}

export interface SearchPageProps {
  readonly site: SiteFacts;
  /** What was typed; empty when nothing was asked yet. */
  readonly query: string;
  readonly stories: readonly StorySummary[];
  /** How many were found; `atLeast` when they were not counted to the end. */
  readonly found: { readonly count: number; readonly atLeast: boolean };
  readonly pages: PageNumbers;
}

/** The page that alone may load something of another host, once a reader has asked for it. */
export interface EmbedPageProps {
  readonly site: SiteFacts;
  /** The address as the newsroom linked it. */
  readonly url: string;
  /** What a frame may show of it; null for what only a link can open. */
  readonly frame: string | null;
  /** The story that it stands in, if that is known. */
  readonly story: { readonly href: string; readonly title: string } | null;
}

export interface StoryHeadProps {
  readonly site: SiteFacts;
  readonly story: WholeStory;
  /** The same story in other languages, itself among them. */
  readonly translations?: readonly TranslationLink[];
  /** What the parts hang in the head. */
  readonly parts?: readonly ComponentChildren[];
  /** Path of the story's own feed, if it has one. */
  readonly feed?: string | undefined;
}

export interface ListHeadProps {
  readonly site: SiteFacts;
  readonly title: string;
  readonly feed?: string | undefined;
  readonly pages: PageNumbers;
}
