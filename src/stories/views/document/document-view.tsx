import type { ComponentChildren } from 'preact';
import type { Inline, StoryDocument } from '../../document/words.ts';
import { passageIdsIn, textBlocksOf } from '../../passages/index.ts';
import type { StoryPicture } from '../../words.ts';
import { drawBlocks } from './blocks.tsx';

export interface DocumentViewProps {
  readonly document: StoryDocument;
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** Whose embeds open on the page for them; null where nobody else may know of the story. */
  readonly storyId: string | null;
  /** What stands right after a passage, by its id. */
  readonly passageMarks?: ReadonlyMap<string, ComponentChildren>;
  /** The site's, for the words that are ours. */
  readonly language: string;
}

/** The text of a story. Safe whatever stands in the document: all text is escaped, islands are sanitised. */
export function DocumentView(props: DocumentViewProps) {
  const { document, pictures, storyId, language, passageMarks = new Map() } = props;
  const drawing = {
    ...{ language, storyId, pictures, passageMarks, lastLevel: 1 },
    ...{
      passages: new Set<string>(),
      passageEnds: passageMarks.size > 0 ? passageEnds(document) : new Map(),
    },
  };
  return <div class="prose">{drawBlocks(document.content, drawing)}</div>;
}

function passageEnds(document: StoryDocument): ReadonlyMap<string, Inline> {
  const texts = textBlocksOf(document).flatMap((block) => block.content ?? []);
  return new Map(texts.flatMap((text) => passageIdsIn(text).map((id) => [id, text] as const)));
}
