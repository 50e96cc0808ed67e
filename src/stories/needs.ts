import type { DeskFrame } from '#desk';
import type { Staff } from '#people';
import type { Clock, NewId } from '#platform/clock';
import type { Database, Reader } from '#platform/database';
import type { Files } from '#platform/files';
import type { Request } from '#platform/http';
import type { Outbox } from '#platform/outbox';
import type { Pages } from '#platform/pages';
import type { Settings } from '#platform/settings';
import type { Frame, SiteFacts } from '#ui';
import type { Pictures } from './pictures/index.ts';
import type {
  AskingReaders,
  BeforePublish,
  BesideAuthors,
  PassageMarks,
  StoryPart,
  Visitor,
} from './words.ts';

/** What stories are given by the root. */
export interface StoriesNeeds {
  readonly database: Database;
  readonly pages: Pages;
  readonly outbox: Outbox;
  readonly settings: Settings;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly pictures: Pictures;
  readonly files: Files;
  readonly frame: Frame;
  /** Origin without a trailing slash; empty while the newsroom has no public address. */
  readonly origin: () => string;
  /** Whether a request's host is that of an earlier site, at which an address may mean another story than at our own. */
  readonly isElsewhere: (host: string | undefined) => boolean;
  /** Has all that readers meet said in a language, from when it is the site's. */
  readonly learn: (language: string) => Promise<void>;
  /** What other features hang on the story page, in the order in which it stands there. */
  readonly parts: () => readonly StoryPart[];
  /** What other features hang on the passages of a story. */
  readonly passageMarks: PassageMarks;
  /** What hangs on passages that an edit touches. */
  readonly beforePublish: BeforePublish;
  /** What is asked of readers in a story that is being written. */
  readonly asking: () => AskingReaders;
  /** Whether comments stand under a story, seen or not: an import brings them also to what is not out. */
  readonly hasComments: (reader: Reader, storyId: string) => Promise<boolean>;
  /** Whose the names are that stories are signed with, and what follows from it. */
  readonly besideAuthors: BesideAuthors;
  /** Names of the services elsewhere that learn something about readers: the page on privacy must say so. */
  readonly learnOfReaders: () => readonly string[];
  readonly staff: Pick<Staff, 'recordAct' | 'people' | 'holders'>;
  /** Draws a page of the desk. */
  readonly deskFrame: DeskFrame;
  /** Whom a private variant is drawn for. */
  readonly visitorOf: (request: Request) => Promise<Visitor>;
  /** `off` lifts the limit of password tries: for load tests. */
  readonly limits: 'on' | 'off';
  /** The newsroom's secret: signs what a password has opened. */
  readonly secret: Buffer;
}

/** What drawing a page needs: what stories are given, and what the site says of itself. */
export interface DrawingNeeds extends StoriesNeeds {
  readonly site: () => Promise<SiteFacts>;
}
