import type { DeskFrame } from '#desk';
import type { Readers, Staff } from '#people';
import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Jobs } from '#platform/jobs';
import type { CountTry } from '#platform/limits';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { Pages } from '#platform/pages';
import type { Settings } from '#platform/settings';
import type { Pictures, StoriesForFeatures } from '#stories';
import type { AssetAddresses, Frame, SiteFacts } from '#ui';
import type { Received } from './campaigns/received.ts';

import type { Cards } from './cards/needs.ts';

/** The style of the pages of giving, which no other page needs. */
export const GIVE_SHEET = 'give.entry.css';

/** What giving is given by the root. */
export interface GivingNeeds {
  readonly database: Database;
  readonly pages: Pages;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly staff: Staff;
  /** Who is known in a browser, and which address they have proved. */
  readonly readers: Pick<Readers, 'readerOf'>;
  readonly frame: Frame;
  readonly assets: AssetAddresses;
  /** Draws a refused form of the desk again. */
  readonly deskFrame: DeskFrame;
  readonly site: () => Promise<SiteFacts>;
  /** Asked for when they are needed: stories are made with the part that giving offers them. */
  readonly stories: () => Pick<StoriesForFeatures, 'visible' | 'storyAt' | 'bylines' | 'privacyHref'>;
  readonly outbox: Outbox;
  readonly jobs: Pick<Jobs, 'add'>;
  readonly mail: Pick<Mail, 'post' | 'mayAsk' | 'withhold' | 'works'>;
  /** The newsroom's secret, which signs the addresses of gifts. */
  readonly secret: Buffer;
  /** The newsroom's public address, without a slash at its end. */
  readonly origin: () => string;
  readonly pictures: Pick<Pictures, 'keepPicture' | 'findPictures' | 'markShown'>;
  /** What campaigns received, from the ledger. */
  readonly received: Received;
  readonly cards: Cards;
  /** Counts one pledge of a network; whether it is still one of few. */
  readonly countPledge: CountTry;
}
