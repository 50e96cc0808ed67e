import type { StoryDocument } from '../../document/words.ts';
import type { StoryPicture } from '../../words.ts';
import { drawBlocks } from './blocks.tsx';

export interface DocumentViewProps {
  readonly document: StoryDocument;
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** Whose embeds open on the page for them; null where nobody else may know of the story. */
  readonly storyId: string | null;
  /** The site's, for the words that are ours. */
  readonly language: string;
}

/** The text of a story. Safe whatever stands in the document: all text is escaped, islands are sanitised. */
export function DocumentView({ document, pictures, storyId, language }: DocumentViewProps) {
  return (
    <div class="prose">
      {drawBlocks(document.content, { language, storyId, pictures, passages: new Set(), lastLevel: 1 })}
    </div>
  );
}
