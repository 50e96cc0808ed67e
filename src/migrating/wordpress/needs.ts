import type { ConversationImporter } from '#conversation';
import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Logger } from '#platform/log';
import type { Settings } from '#platform/settings';
import type { StoriesOffers } from '#stories';

/** What the import is given: it writes only through the features' own doors. */
export interface ImportNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  /** The data folder: the accounts of imports stand below it. */
  readonly folder: string;
  readonly settings: Settings;
  readonly log?: Logger;
  readonly stories: StoriesOffers;
  readonly conversation: ConversationImporter;
  /** The sample newsroom makes room for a real one. */
  readonly sample: {
    /** How many stories and pages it has: 0 where there is none. */
    stories(): Promise<number>;
    remove(): Promise<void>;
  };
}

export interface ImportWish {
  readonly file: string;
  /** The uploads folder, or null. */
  readonly media: string | null;
  /** Saved pages of the old site, or null. */
  readonly pageHtml: string | null;
  /** Tables of wpDiscuz as CSV, or null. */
  readonly companion: string | null;
  readonly dryRun: boolean;
}
