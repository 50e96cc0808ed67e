import type { ComponentChildren } from 'preact';
import type { Boxes } from '../../boxes/words.ts';
import { blockLedTo } from '../../document/anchor.ts';
import type { Block, Inline, StoryDocument } from '../../document/words.ts';
import { passageIdsIn, textBlocksOf } from '../../passages/index.ts';
import type { PassageMark, StoryPicture } from '../../words.ts';
import { drawBlocks } from './blocks.tsx';
import type { Drawing } from './drawing.ts';

export interface DocumentViewProps {
  readonly document: StoryDocument;
  /** Those of its boxes among them. */
  readonly pictures: ReadonlyMap<string, StoryPicture>;
  /** The background boxes that it names, as far as they are out. */
  readonly boxes: Boxes;
  /** Whose embeds open on the page for them; null where nobody else may know of the story. */
  readonly storyId: string | null;
  /** What hangs on a passage, by its id. */
  readonly passageMarks?: ReadonlyMap<string, PassageMark>;
  /** The site's, for the words that are ours. */
  readonly language: string;
}

/** The text of a story. Safe whatever stands in the document: all text is escaped, islands are sanitised. */
export function DocumentView(props: DocumentViewProps) {
  const { document, pictures, boxes, storyId, language, passageMarks = new Map() } = props;
  const drawing: Drawing = {
    ...{ language, storyId, pictures, boxes, passageMarks, lastLevel: 1 },
    ...{
      passages: new Set<string>(),
      drawnBoxes: new Set<string>(),
      linked: linkedBlocks(document),
      passageEnds: passageMarks.size > 0 ? passageEnds(document) : new Map(),
    },
  };
  return (
    <div class="prose">
      {document.content.map((block) => [drawBlocks([block], drawing), drawUnder(block, drawing)])}
    </div>
  );
}

/** What hangs on the passages that end in this block of the first level. */
function drawUnder(block: Block, { passageEnds, passageMarks }: Drawing): ComponentChildren {
  if (passageEnds.size === 0) return null;
  const texts = textBlocksOf({ type: 'doc', content: [block] }).flatMap(({ content }) => content ?? []);
  const ending = texts.flatMap((text) => passageIdsIn(text).filter((id) => passageEnds.get(id) === text));
  return ending.map((id) => passageMarks.get(id)?.under);
}

function passageEnds(document: StoryDocument): ReadonlyMap<string, Inline> {
  const texts = textBlocksOf(document).flatMap((block) => block.content ?? []);
  return new Map(texts.flatMap((text) => passageIdsIn(text).map((id) => [id, text] as const)));
}

function linkedBlocks(document: StoryDocument): ReadonlySet<string> {
  const marks = textBlocksOf(document).flatMap(({ content = [] }) =>
    content.flatMap((one) => (one.type === 'text' ? (one.marks ?? []) : [])),
  );
  return new Set(marks.flatMap((mark) => (mark.type === 'link' ? (blockLedTo(mark.attrs.href) ?? []) : [])));
}
