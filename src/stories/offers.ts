import type { DeskPart } from '#desk';
import type { ArchiveFiles, ArchivePages } from '#platform/archive';
import type { Reader, Writer } from '#platform/database';
import type { Answer, RenderProblem, Route } from '#platform/http';
import type { NavigationLink, SiteFacts, SitePart } from '#ui';
import type { OldPath } from './actions/keep-old-path.ts';
import type { StoryToKeep } from './actions/keep-story.ts';
import type { AuthorToKeep, SectionToKeep, TagToKeep } from './actions/keep-taxonomy.ts';
import type { findTerm } from './find-term.ts';
import type { MenuName } from './menus/words.ts';
import type { Pictures } from './pictures/index.ts';
import type { StoriesForFeatures } from './words.ts';

/** What stories let others do. Each deed writes only through the writer it is handed. */
export interface StoriesOffers extends StoriesForFeatures {
  readonly routes: readonly Route[];
  readonly renderProblem: RenderProblem;
  /** Where stories are written, checked and sent out. */
  readonly deskPart: DeskPart;
  readonly pictures: Pictures;
  site(): Promise<SiteFacts>;
  /** Each text as a page that can be read from a disk. */
  readonly archivePages: ArchivePages;
  /** The logo. */
  readonly archiveFiles: ArchiveFiles;
  /** The newsroom's own icon as browsers ask for it; null while it has none. */
  favicon(): Promise<Answer | null>;
  /** Whether the newsroom's logo has its bytes: one line for a person. Throws a `Refusal` if that cannot be asked. */
  checkLogo(): Promise<{ readonly isWell: boolean; readonly says: string }>;
  /** How the newsroom is reached, at the foot of every page. */
  readonly contactPart: SitePart;
  /** The menus of every page as the newsroom arranged them: the sections, unless it did. */
  menus(): Promise<Readonly<Record<MenuName, readonly NavigationLink[]>>>;
  /** Writes a whole story (new or known by its id). Returns its path in links; null if never published. */
  keepStory(writer: Writer, story: StoryToKeep): Promise<string | null>;
  keepSection(writer: Writer, section: SectionToKeep): Promise<void>;
  keepTag(writer: Writer, tag: TagToKeep): Promise<void>;
  keepAuthor(writer: Writer, author: AuthorToKeep): Promise<void>;
  /** What a section, tag or author is now; a tag that became one with another is that one. Null: it is no more. */
  findTerm: typeof findTerm;
  /** An old path redirects to the story from now on; on its own site's host alone where it has an owner. */
  keepOldAddress(writer: Writer, old: OldPath, storyId: string): Promise<boolean>;
  /** The same, to another path here. */
  keepRedirect(writer: Writer, old: OldPath, to: string): Promise<boolean>;
  /** The revision that readers see now; null for an unknown story. */
  revisionOf(reader: Reader, storyId: string): Promise<string | null>;
  /** Deletes stories with all that belongs to them here; sections, tags and authors that nothing uses go too. */
  removeStories(writer: Writer, ids: readonly string[]): Promise<void>;
  /** Deletes those of these pictures that nobody of the staff brought and nothing shows any more. */
  removeUnusedPictures(writer: Writer, ids: readonly string[]): Promise<void>;
}
