import type { ConversationOffers } from '#conversation';
import type { DeskPart } from '#desk';
import type { GivingOffers } from '#giving';
import type { Staff, StaffMember } from '#people';
import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Settings } from '#platform/settings';
import type { StoriesOffers } from '#stories';
import type { SamplePictureName } from './draw-pictures.ts';

/** Draws one picture of the sample: its bytes. */
export type DrawSample = (name: SamplePictureName) => Promise<Buffer>;

/** What the sample newsroom is given by the root. */
export interface DemoNeeds {
  readonly database: Database;
  readonly stories: Pick<
    StoriesOffers,
    | 'pictures'
    | 'storyAt'
    | 'keepStory'
    | 'keepSection'
    | 'keepTag'
    | 'keepAuthor'
    | 'removeStories'
    | 'removeUnusedPictures'
  >;
  readonly conversation: Pick<ConversationOffers, 'importer' | 'removeOfStories' | 'learnOfReaders'>;
  readonly giving: Pick<GivingOffers, 'keepWay' | 'openCampaign' | 'removeSampleWays' | 'learnOfReaders'>;
  readonly staff: Pick<Staff, 'recordAct'>;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: NewId;
  /** Left out, each is drawn when it is kept. */
  readonly draw?: DrawSample | undefined;
}

/** The sample newsroom that a first start opens with. */
export interface Demo {
  /**
   * What a start does: opens the sample in a newsroom that has never begun, unless it is to be empty. A start
   * that was killed half way begins again.
   */
  begin(wish: { readonly empty: boolean }): Promise<void>;
  /** Writes stories, pages, pictures, comments and ways to give, dated back from now. Nothing if it is open. */
  open(): Promise<void>;
  /**
   * Takes away what `open` wrote, with the comments that anybody has written under its stories since.
   * Everything else stays. Nothing if it is not open.
   */
  remove(by?: Pick<StaffMember, 'id'>): Promise<void>;
  isOpen(): Promise<boolean>;
  /** How many stories and pages `remove` would take away. */
  stories(): Promise<number>;
  /**
   * Publishes a page on privacy and one on contact, in the site's language, where there are none. Nothing while the
   * sample is open.
   */
  beginPages(): Promise<void>;
  /** On the desk's start page: that this is a sample, and the button that ends it. */
  readonly deskPart: DeskPart;
}
