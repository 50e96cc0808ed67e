import type { ComponentChildren } from 'preact';
import type { KnownReader, StaffMember } from '#people';
import type { Reader, Writer } from '#platform/database';
import type { Request, Route } from '#platform/http';
import type { Passage, PassageText, PassageToMark } from './passages/words.ts';

/**
 * `story` stands in lists and feeds; `page` (About, Contact) only under its own address; a background `box` under none:
 * readers see it in the stories that name it.
 */
export type StoryKind = 'story' | 'page' | 'box';
export type StoryStatus = 'draft' | 'in-review' | 'scheduled' | 'published' | 'withdrawn';
export type StoryVisibility = 'public' | 'password' | 'private';

/** Numbers about a story that other features report and lists show or sort by. */
export type StoryCounter = 'comments';

/** Who looks. Everybody is the same to a shared page. */
export type Viewer = { readonly kind: 'public' } | { readonly kind: 'staff'; readonly staffId: string };

export interface Section {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly parentId: string | null;
  /** Where it stands: `/news/local`. */
  readonly path: string;
}

export interface Tag {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
}

export interface Author {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  /** A line or two, plain text. */
  readonly about: string;
}

/** A picture as the pages need it; its files stand under `/pictures/{id}/…`. */
export interface StoryPicture {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  /** Per mille of width and height from the top left; what a crop keeps. */
  readonly focalX: number;
  readonly focalY: number;
  readonly alt: string;
  /** Somebody has said that it needs no words: it is decoration wherever nothing else is said of it. */
  readonly isDecorative?: boolean;
  readonly caption: string;
  readonly credit: string;
  /** The terms, as the newsroom keeps them: readers are told `toldLicence` of it. */
  readonly licence?: string;
  /** Average colour as `#rrggbb`, shown while it loads. */
  readonly tone: string;
  /** Under which path its files stand, where that is not `/pictures`: in a preview, for those who may see it. */
  readonly base?: string;
  /** Tells its addresses from those of the file whose place it took. */
  readonly mark?: string;
}

/** What a list shows of a story. */
export interface StorySummary {
  readonly id: string;
  readonly kind: StoryKind;
  /** Path from the site's root, percent-encoded, as it stands in links. */
  readonly href: string;
  readonly title: string;
  readonly standfirst: string;
  readonly language: string | null;
  readonly section: Section | null;
  readonly authors: readonly Author[];
  readonly picture: StoryPicture | null;
  readonly firstPublishedAt: string;
  /** The last change of what readers see there; null: none since it came out. */
  readonly changedAt: string | null;
  readonly comments: number;
  readonly pinned: boolean;
}

/** What a story page's parts know of the story they stand on. */
export interface StoryContext extends StorySummary {
  /** Raised in each transaction that changes what the page shows. */
  readonly version: number;
  readonly visibility: StoryVisibility;
  readonly commentsOpen: boolean;
}

/** The parameters of the conversation and of lists that a story page takes; all others are ignored. */
export type StoryQuery = Readonly<Record<string, string>>;

export interface StoryPartDrawing {
  readonly html: ComponentChildren;
  /**
   * What is too long to be drawn into `html` each time: `html` holds the mark, a text that stands nowhere else in
   * the page, and these bytes take its place.
   */
  readonly filled?: { readonly mark: string; readonly bytes: readonly Buffer[] };
  /** What stands in the page's head. */
  readonly head?: ComponentChildren;
  /** Names of what the drawing depends on, for `pages.touch`. */
  readonly dependsOn: readonly string[];
  /** The instant at which the drawing changes by the passing of time alone. */
  readonly changesAt?: string;
  /** False where the query asks for what there is not: the page is drawn, and not kept. */
  readonly kept?: boolean;
}

/** A parameter of a story's address. A value that it does not take is as if it were not there. */
export interface StoryParameter {
  readonly name: string;
  takes(value: string): boolean;
}

/** What another feature hangs on the story page. */
export interface StoryPart {
  readonly name: string;
  readonly place: 'under' | 'beside';
  /** Which parameters of the query the part takes, in the order in which they make a page's address. */
  readonly parameters: readonly StoryParameter[];
  /** `me`: null in the page that everybody gets; else whom the private variant is for, whose links keep `?me`. */
  draw(story: StoryContext, need: { query: StoryQuery; me: Visitor | null }): Promise<StoryPartDrawing>;
  /** What can be done under the story's own address: `POST {story}/comments`. */
  readonly routes?: readonly StoryPartRoute[];
}

export interface StoryPartRoute {
  readonly method: 'GET' | 'POST';
  /** The word after the story's address: `comments`. */
  readonly suffix: string;
  readonly answer: (story: StoryContext, request: Request) => ReturnType<Route['answer']>;
  /** As of a route: its forms may come in parts, with a file among them. */
  readonly takesFile?: true;
}

/** The person whom a private variant of a page (`?me`) is drawn for; either may be nobody. */
export interface Visitor {
  readonly reader: KnownReader | null;
  readonly staff: StaffMember | null;
}

/** What another feature hangs on a passage. */
export interface PassageMark {
  /** Stands in the text right after the passage: phrasing content, such as a link. */
  readonly mark: ComponentChildren;
  /** Stands under the block (a paragraph, a list, a table) in which the passage ends. */
  readonly under?: ComponentChildren;
}

/**
 * What hangs on these passages (by id, in the order of the text), if anything does. Asked when the story page is
 * drawn, for everybody or (`me`) for one person, so whoever answers touches `story:{id}` when the answer changes.
 */
export type PassageMarks = (
  story: StoryContext,
  asked: { readonly passageIds: readonly string[]; readonly me: Visitor | null },
) => Promise<ReadonlyMap<string, PassageMark>>;

/**
 * What hangs on these passages of a story that an edit would change or lose: how much, and a sentence that says so at
 * the desk. Passages on which nothing hangs are left out. Asked before an edit is published.
 */
export type BeforePublish = (
  story: { readonly id: string },
  passageIds: readonly string[],
) => Promise<ReadonlyMap<string, { readonly count: number; readonly says: string }>>;

/** What readers are asked about words of a story once what is being written of it goes out. */
export interface DraftQuestion {
  /** The id of the mark that the words bear. */
  readonly passageId: string;
  /** As they were when it was asked. */
  readonly words: string;
  readonly question: string;
  readonly atFirst: 'open' | 'closed';
  /**
   * `asked`: readers see it as it is here; `new`, `changed`: they do once the text goes out; `taken-back`: they see it
   * until then.
   */
  readonly state: 'asked' | 'new' | 'changed' | 'taken-back';
}

export interface DraftQuestionToAsk {
  readonly storyId: string;
  readonly passageId: string;
  readonly words: string;
  readonly question: string;
  readonly atFirst: DraftQuestion['atFirst'];
  /** Staff. */
  readonly by: string;
}

/**
 * Questions to readers that are written with a story. Stories know no conversation: they say when a question was
 * written, and when the text with its mark goes out. Whoever calls holds the row of the story.
 */
export interface AskingReaders {
  /** What is wrong with the words of a question, as a sentence of the desk; null if nothing is. */
  wrongIn(question: string): string | null;
  /** What is asked once the draft goes out, and what is then asked no more. */
  ofDraft(reader: Reader, storyId: string): Promise<readonly DraftQuestion[]>;
  /**
   * What hangs on the passages of the text once the draft goes out, by their ids, to be looked at before: nothing of it
   * can be answered.
   */
  marksOfDraft(reader: Reader, storyId: string): Promise<ReadonlyMap<string, PassageMark>>;
  /** Asks it once the draft goes out; where it is asked already, in these words from then on. */
  ask(writer: Writer, question: DraftQuestionToAsk): Promise<void>;
  /** Asks it no more once the draft goes out; one that no reader has seen is gone at once. */
  takeBack(writer: Writer, question: Pick<DraftQuestionToAsk, 'storyId' | 'passageId' | 'by'>): Promise<void>;
  /** The text has gone out, at `at` (ISO 8601): what was written becomes so. Part of the publishing transaction. */
  goOut(writer: Writer, story: { readonly storyId: string; readonly at: string }): Promise<void>;
  /** The draft was thrown away, and with it what it would have asked. */
  throwAway(writer: Writer, storyId: string): Promise<void>;
}

/** What passages let others do. */
export interface Passages {
  /** All of the story that `viewer` may see, by id, also those that are gone; none of any other story. */
  ofStory(reader: Reader, viewer: Viewer, storyId: string): Promise<readonly Passage[]>;
  /** The passage, if `viewer` may see its story. */
  find(reader: Reader, viewer: Viewer, id: string): Promise<Passage | null>;
  /**
   * Marks words of the story as it stands, which makes a new revision. Returns the passage's id; null if the
   * words do not stand at that place, are blank, or stand where no mark can.
   */
  mark(writer: Writer, passage: PassageToMark): Promise<string | null>;
  /** The paragraphs and headings of the story as it stands, in their order: where words can be marked. */
  textsOf(reader: Reader, viewer: Viewer, storyId: string): Promise<readonly PassageText[]>;
  /** Takes the mark out of the story; the passage is gone and keeps its words. False if there is no such one. */
  unmark(writer: Writer, id: string): Promise<boolean>;
}

/** What another feature shows under the names on the desk's page of authors, for whoever looks at it. */
export type BesideAuthors = (you: StaffMember) => Promise<ComponentChildren>;

/** A name under which stories stand. */
export interface Byline {
  readonly id: string;
  readonly name: string;
  /** The member of staff whose it is; null for nobody who works here. */
  readonly staffId: string | null;
}

/** Who of the newsroom writes under which byline. */
export interface Bylines {
  all(reader: Reader): Promise<readonly Byline[]>;
  /** The names that readers meet over stories; they change with what is touched as `lists`. */
  published(reader: Reader): Promise<readonly string[]>;
  /** The members of staff whose byline the story bears. */
  staffBehind(reader: Reader, storyId: string): Promise<readonly string[]>;
  /** The ids of the stories that bear this member's byline. */
  storiesOf(reader: Reader, staffId: string): Promise<readonly string[]>;
  /** Gives a member of staff this byline and no other; null: none. */
  give(writer: Writer, byline: { readonly staffId: string; readonly authorId: string | null }): Promise<void>;
}

/** What other features may use of stories inside their own deeds. */
export interface StoriesForFeatures {
  readonly bylines: Bylines;
  /** Words of stories that questions and notes hang on. */
  readonly passages: Passages;
  /** The story as `viewer` may see it, or nothing. */
  visible(reader: Reader, viewer: Viewer, id: string): Promise<StoryContext | null>;
  /** Whether a member of staff may write at the story, as the desk has it: editors at each, authors at their own. */
  mayWrite(reader: Reader, of: { readonly storyId: string; readonly by: StaffMember }): Promise<boolean>;
  /** The id of the story at a path of this site, whoever may see it. */
  storyAt(reader: Reader, path: string): Promise<string | null>;
  /** Reports a number about the story; raises its version, so that pages are drawn anew. Returns the new version. */
  setCounter(
    writer: Writer,
    change: { storyId: string; counter: StoryCounter; value: number },
  ): Promise<number>;
  /** Where readers read what is kept about them; null where no page says it. Touches `site` when it changes. */
  privacyHref(reader: Reader): Promise<string | null>;
  /** All sections, in the order in which the newsroom keeps them. */
  sections(reader: Reader): Promise<readonly Section[]>;
  /** Locks the story's row, raises its version and touches its pages. Returns the new version. */
  raiseVersion(writer: Writer, storyId: string): Promise<number>;
}
