import type { DeskPart } from '#desk';
import type { Reader } from '#platform/database';
import type { Route } from '#platform/http';
import type { KeepStoryNeeds } from '../actions/keep-story.ts';
import type { DrawingNeeds } from '../needs.ts';

/** What writing is given: what stories are, and how a story is kept. */
export interface WritingPageNeeds extends DrawingNeeds {
  readonly keep: (reader: Reader) => Promise<KeepStoryNeeds>;
}

export interface Writing {
  readonly deskPart: DeskPart;
  /** `/preview/…` */
  readonly routes: readonly Route[];
}
