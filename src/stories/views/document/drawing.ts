import type { Boxes } from '../../boxes/words.ts';
import type { Inline } from '../../document/words.ts';
import type { PassageMark, StoryPicture } from '../../words.ts';

/** What drawing one document keeps in mind from its first block to its last. */
export interface Drawing {
  /** Of the site: for the words that are ours and not the story's. */
  readonly language: string;
  /** Whose embeds open on the page for them; null where nobody else may know of the story. */
  readonly storyId: string | null;
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** What the boxes hold that the text names; one that is not here is not shown. */
  readonly boxes: Boxes;
  /** Those that stand already: the ids in a box stand once on a page. */
  readonly drawnBoxes: Set<string>;
  /** Passages that have their element already: an id stands once on a page. */
  readonly passages: Set<string>;
  /** What hangs on a passage, by its id. */
  readonly passageMarks: ReadonlyMap<string, PassageMark>;
  /** The last text that each passage covers, by its id: its mark stands after that. */
  readonly passageEnds: ReadonlyMap<string, Inline>;
  /** Blocks to which links of the same document lead, by their ids: each can be led to. */
  readonly linked: ReadonlySet<string>;
  /** The level of the last heading: levels are never skipped on their way down. */
  lastLevel: number;
}
