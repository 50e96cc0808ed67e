import type { DeskFrame, DeskPart } from '#desk';
import type { Readers, Staff } from '#people';
import type { Challenges } from '#platform/challenge';
import type { Clock, NewId } from '#platform/clock';
import type { Database, Reader, Writer } from '#platform/database';
import type { Files } from '#platform/files';
import type { Route } from '#platform/http';
import type { Live } from '#platform/live';
import type { Logger } from '#platform/log';
import type { Mail } from '#platform/mail';
import type { Outbox } from '#platform/outbox';
import type { Pages } from '#platform/pages';
import type { Settings } from '#platform/settings';
import type {
  AskingReaders,
  BeforePublish,
  BesideAuthors,
  PassageMarks,
  Pictures,
  StoriesForFeatures,
  StoryPart,
} from '#stories';
import type { Frame, SiteFacts } from '#ui';
import type { ConversationImporter } from './importing.ts';
import type { OwnOffers } from './own/words.ts';

/** What the conversation is given by the root. */
export interface ConversationNeeds {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly settings: Settings;
  /** Asked for when they are needed: stories are made with the part that the conversation offers them. */
  readonly stories: () => StoriesForFeatures;
  readonly readers: Readers;
  readonly staff: Pick<Staff, 'visiting' | 'recordAct' | 'people'>;
  readonly mail: Mail;
  /** Proof that somebody took the time, of guests whom nobody knows. */
  readonly challenges: Challenges;
  /** Draws readers' pictures anew. */
  readonly pictures: Pick<Pictures, 'redraw'>;
  /** Where their bytes stand. */
  readonly files: Files;
  readonly frame: Frame;
  /** Draws a page of the desk, for forms that are refused. */
  readonly deskFrame: DeskFrame;
  /** Of this newsroom alone. */
  readonly secret: Buffer;
  readonly log: Logger;
  readonly live: Live;
  readonly pages: Pick<Pages, 'onTouch'>;
  /** The site's own address, for links in letters. */
  readonly origin: () => string;
  /** Where spam is asked about; nowhere without one. */
  readonly akismetKey: string | undefined;
  /** What the site says of itself: its language and time zone write the dates. */
  readonly site: () => Promise<SiteFacts>;
  /** `off` lifts the limit of posts per network: for load tests. */
  readonly limits: 'on' | 'off';
}

/** What the conversation lets others do. */
export interface ConversationOffers {
  /** Under each story: its comments and the form. */
  readonly storyPart: StoryPart;
  /** After words of a story that readers are asked about: the mark of the question. */
  readonly passageMarks: PassageMarks;
  /** How many answers hang on passages that an edit touches. */
  readonly beforePublish: BeforePublish;
  /** Questions that are written with a story. */
  readonly asking: AskingReaders;
  /** Whether a story has a comment, in whatever state. */
  hasComments(reader: Reader, storyId: string): Promise<boolean>;
  /** Whose byline is whose, and how often they are told of comments. */
  readonly besideAuthors: BesideAuthors;
  /** Names of the services elsewhere that learn something about readers. */
  readonly learnOfReaders: readonly string[];
  /** `/comments/…` */
  readonly routes: readonly Route[];
  readonly importer: ConversationImporter;
  readonly deskPart: DeskPart;
  /** A person's own comments: on their page, in what they take along, and when they are erased. */
  readonly own: OwnOffers;
  /** The same of their votes; asked after the comments have changed hands. */
  readonly ownVotes: Omit<OwnOffers, 'mySection'>;
  /** The same of a person's subscriptions. */
  readonly subscriptions: OwnOffers;
  /** The same of whether they are told when somebody names them. */
  readonly ownMentions: Omit<OwnOffers, 'claim'>;
  /** Whether all pictures of comments have their bytes: one line. Throws a `Refusal` if that cannot be asked. */
  checkPictures(): Promise<{ readonly isWell: boolean; readonly says: string }>;
  /** Deletes the conversations of stories that are deleted themselves. */
  removeOfStories(writer: Writer, storyIds: readonly string[]): Promise<void>;
}
