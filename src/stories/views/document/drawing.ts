import type { Inline } from '../../document/words.ts';
import type { PassageMark, StoryPicture } from '../../words.ts';

/** What drawing one document keeps in mind from its first block to its last. */
export interface Drawing {
  /** Of the site: for the words that are ours and not the story's. */
  readonly language: string;
  /** Whose embeds open on the page for them; null where nobody else may know of the story. */
  readonly storyId: string | null;
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** Passages that have their element already: an id stands once on a page. */
  readonly passages: Set<string>;
  /** What hangs on a passage, by its id. */
  readonly passageMarks: ReadonlyMap<string, PassageMark>;
  /** The last text that each passage covers, by its id: its mark stands after that. */
  readonly passageEnds: ReadonlyMap<string, Inline>;
  /** The level of the last heading: levels are never skipped on their way down. */
  lastLevel: number;
}
