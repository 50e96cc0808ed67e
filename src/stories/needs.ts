import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Request } from '#platform/http';
import type { Outbox } from '#platform/outbox';
import type { Pages } from '#platform/pages';
import type { Settings } from '#platform/settings';
import type { Frame, SiteFacts } from '#ui';
import type { Pictures } from './pictures/index.ts';
import type { StoryPart } from './words.ts';

/** What stories are given by the root. */
export interface StoriesNeeds {
  readonly database: Database;
  readonly pages: Pages;
  readonly outbox: Outbox;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly pictures: Pictures;
  readonly frame: Frame;
  readonly site: () => Promise<SiteFacts>;
  /** What other features hang on the story page, in the order in which it stands there. */
  readonly parts: () => readonly StoryPart[];
  /** The person a private variant is drawn for, or null. */
  readonly readerOf: (request: Request) => Promise<string | null>;
}
