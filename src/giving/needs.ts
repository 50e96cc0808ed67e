import type { DeskFrame } from '#desk';
import type { Staff } from '#people';
import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Pages } from '#platform/pages';
import type { Settings } from '#platform/settings';
import type { Frame, SiteFacts } from '#ui';

/** What giving is given by the root. */
export interface GivingNeeds {
  readonly database: Database;
  readonly pages: Pages;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly staff: Staff;
  readonly frame: Frame;
  /** Draws a refused form of the desk again. */
  readonly deskFrame: DeskFrame;
  readonly site: () => Promise<SiteFacts>;
}
