import type { DeskPart } from '#desk';
import type { Reader } from '#platform/database';
import type { Route } from '#platform/http';
import type { DrawingNeeds } from '../needs.ts';
import type { PublishNeeds } from './actions/publish-draft.ts';

/** What writing is given: what stories are, and how a story is kept. */
export interface WritingPageNeeds extends DrawingNeeds {
  readonly keep: (reader: Reader) => Promise<PublishNeeds>;
}

export interface Writing {
  readonly deskPart: DeskPart;
  /** `/preview/…` */
  readonly routes: readonly Route[];
}
