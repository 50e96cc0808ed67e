import type { DeskPart } from '#desk';
import type { Reader, Writer } from '#platform/database';
import type { Route } from '#platform/http';
import type { DrawingNeeds } from '../needs.ts';
import type { PublishNeeds } from './actions/publish-draft.ts';

/** What writing is given: what stories are, and how a story is kept. */
export interface WritingPageNeeds extends DrawingNeeds {
  readonly keep: (reader: Reader) => Promise<PublishNeeds>;
  /** Deletes stories with all that stories keep of them, and not what they stood under. */
  readonly remove: (writer: Writer, ids: readonly string[]) => Promise<unknown>;
}

export interface Writing {
  readonly deskPart: DeskPart;
  /** `/preview/…` */
  readonly routes: readonly Route[];
}
