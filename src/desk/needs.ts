import type { Staff } from '#people';
import type { Database } from '#platform/database';
import type { Route } from '#platform/http';
import type { Inbox } from '#platform/inbox';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { AssetAddresses, SiteFacts } from '#ui';
import type { DeskFrame, DeskPart } from './words.ts';

/** What the desk is given by the root. */
export interface DeskNeeds {
  readonly staff: Staff;
  readonly database: Pick<Database, 'write'>;
  readonly mail: Pick<Mail, 'works' | 'way' | 'lift' | 'suppressions' | 'suppressionOf' | 'withheld'>;
  readonly inbox: Inbox;
  readonly outbox: Pick<Outbox, 'deadLetters' | 'revive'>;
  readonly assets: AssetAddresses;
  readonly site: () => Promise<SiteFacts>;
  /** The gallery is shown while developing alone. */
  readonly development: boolean;
  /** What features bring. */
  readonly parts: () => readonly DeskPart[];
}

export interface Desk {
  readonly routes: readonly Route[];
  readonly frame: DeskFrame;
}

/** What the desk's own pages need: what it is given, and its frame. */
export interface DeskPageNeeds extends DeskNeeds {
  readonly frame: DeskFrame;
}
