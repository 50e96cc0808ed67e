import type { DeskPart } from '#desk';
import type { Eraser, Exporter, MySection, StaffMember } from '#people';
import type { Reader, Writer } from '#platform/database';
import type { Route } from '#platform/http';
import type { PictureElsewhere, StoryPart } from '#stories';
import type { SitePart } from '#ui';
import type { CampaignToKeep } from './campaigns/words.ts';
import type { Countries, WayDetails, WayFee, WayLimits } from './words.ts';

/** A way to give, new or known by its id. */
export interface WayToKeep {
  /** A new one where it is left out. */
  readonly id?: string;
  readonly label: string;
  readonly position?: number;
  readonly countries: Countries;
  readonly currencies: readonly string[];
  readonly needs?: string;
  /** None where left out. */
  readonly limits?: WayLimits;
  readonly fee?: WayFee | null;
  readonly details: WayDetails;
  readonly sample?: boolean;
}

/** What giving lets others do. */
export interface GivingOffers {
  /** The panel beside a story: its heading, the names of the ways, the button. Never the details. */
  readonly storyPart: StoryPart;
  /** Names of the services elsewhere that learn something about readers. */
  readonly learnOfReaders: readonly string[];
  /** The word "Give" in the masthead, while there is a way. */
  readonly sitePart: SitePart;
  readonly routes: readonly Route[];
  readonly deskPart: DeskPart;
  /** Checks and writes a way, and logs the change unless it is of the sample. Returns its id. Throws a `Refusal`. */
  keepWay(writer: Writer, way: WayToKeep, by?: Pick<StaffMember, 'id' | 'name'> | null): Promise<string>;
  /** The ways and the campaigns of the sample, with what was promised to them. */
  removeSampleWays(writer: Writer): Promise<void>;
  /** The gifts of a reader, on their own page. */
  readonly mySection: MySection;
  /** Writes a new campaign and opens it. Returns its address. Throws a `Refusal` where its slug is taken or reserved. */
  openCampaign(writer: Writer, campaign: CampaignToKeep): Promise<string>;
  /** Whether a campaign that everybody may see shows this picture. */
  showsPicture(reader: Reader, pictureId: string): Promise<boolean>;
  /** The pictures that campaigns show. */
  pictures(reader: Reader): Promise<readonly PictureElsewhere[]>;
  readonly exporter: Exporter;
  readonly eraser: Eraser;
  /** Walks over the whole ledger: whether it is what was entered, as a sentence. */
  checkLedger(): Promise<{ readonly isWell: boolean; readonly says: string }>;
  /** Whether gifts by card are taken, and with real money, as a sentence. */
  checkCards(): string;
}
