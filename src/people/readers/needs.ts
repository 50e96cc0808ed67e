import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { AssetAddresses, Frame, SiteFacts } from '#ui';
import type { Claim, Eraser, Exporter, Merge, MySection } from './words.ts';

/** What readers are given by the root. */
export interface ReadersNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly outbox: Outbox;
  readonly mail: Mail;
  readonly frame: Frame;
  readonly assets: AssetAddresses;
  /** 32 random bytes of this newsroom alone, from which the secrets of mailed links follow. */
  readonly secret: Buffer;
  /** Where the newsroom is reached, without a trailing slash. */
  readonly origin: () => string;
  readonly site: () => Promise<SiteFacts>;
  /** `off` lifts the limit of tries per network: for load tests. */
  readonly limits: 'on' | 'off';
  /** 256 bits in base64url; the system's own unless a test decides. */
  readonly newSecret?: () => string;
  /** What features give to whoever has proved an address. */
  readonly claims?: () => readonly Claim[];
  /** What features do when a guest turns out to have an account. */
  readonly merges?: () => readonly Merge[];
  readonly mySections?: () => readonly MySection[];
  readonly exporters?: () => readonly Exporter[];
  readonly erasers?: () => readonly Eraser[];
}

/** The same, with what may be left out. */
export type ReaderNeeds = Required<ReadersNeeds>;
