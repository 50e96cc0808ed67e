import { blocksOf, textOfInline } from '../../document/text.ts';
import type { Heading, Inline, Mark, Paragraph, StoryDocument } from '../../document/words.ts';
import type { PassageText } from '../words.ts';

export type TextBlock = Paragraph | Heading;

/** What marks words by an id: passages, on which questions hang, and notes, of what is being written alone. */
export type Anchor = 'passage' | 'note';

/** A stretch of one block that carries a passage's mark without a gap. */
export interface Piece {
  /** Null where more than one block has this id, so that it names no place. */
  readonly blockId: string | null;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The blocks that have a text of their own, in the order of the story. */
export function textBlocksOf(document: StoryDocument): readonly TextBlock[] {
  return blocksOf(document.content).filter(
    (block): block is TextBlock => block.type === 'paragraph' || block.type === 'heading',
  );
}

export function textOfTextBlock(block: TextBlock): string {
  return textOfInline(block.content ?? []);
}

/** The one text block with this id; nothing if there is none, or more than one block that has it. */
export function textBlockWith(document: StoryDocument, id: string): TextBlock | undefined {
  const [only, ...others] = blocksOf(document.content).filter(({ attrs }) => attrs.id === id);
  if (others.length > 0) return undefined;
  return only?.type === 'paragraph' || only?.type === 'heading' ? only : undefined;
}

/** The texts in which words can be marked: those of blocks whose id names one place, in the order of the story. */
export function markableTexts(document: StoryDocument): readonly PassageText[] {
  return textBlocksOf(document)
    .filter((block) => textBlockWith(document, block.attrs.id) === block)
    .map((block) => ({ blockId: block.attrs.id, text: textOfTextBlock(block) }));
}

/** The id that a mark anchors; null for all other marks. */
export function anchorIdOf(mark: Mark, anchor: Anchor): string | null {
  if (mark.type === 'passage' && anchor === 'passage') return mark.attrs.passageId;
  return mark.type === 'note' && anchor === 'note' ? mark.attrs.noteId : null;
}

export function passageIdsIn(inline: Inline | undefined, anchor: Anchor = 'passage'): readonly string[] {
  if (inline?.type !== 'text') return [];
  return (inline.marks ?? []).flatMap((mark) => anchorIdOf(mark, anchor) ?? []);
}

/** Where marks of passages (or notes) stand, by their ids, each in the order of the text. */
export function piecesOf(
  document: StoryDocument,
  anchor: Anchor = 'passage',
): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>();
  for (const block of textBlocksOf(document)) {
    if (!block.content?.some((inline) => passageIdsIn(inline, anchor).length > 0)) continue;
    const blockId = textBlockWith(document, block.attrs.id) === undefined ? null : block.attrs.id;
    for (const [id, spans] of spansOf(block.content, anchor)) {
      const text = textOfInline(block.content);
      const found = spans.map((span) => ({ blockId, ...span, text: text.slice(span.start, span.end) }));
      pieces.set(id, [...(pieces.get(id) ?? []), ...found]);
    }
  }
  return pieces;
}

interface Span {
  start: number;
  end: number;
}

function spansOf(content: readonly Inline[], anchor: Anchor): ReadonlyMap<string, readonly Span[]> {
  const spans = new Map<string, Span[]>();
  // A line break carries no marks: words on both sides of it are one piece.
  const breaks = new Set<number>();
  let at = 0;
  for (const inline of content) {
    const start = at;
    at += inline.type === 'text' ? inline.text.length : 1;
    if (inline.type !== 'text') breaks.add(start);
    if (at === start) continue;
    for (const id of new Set(passageIdsIn(inline, anchor))) {
      const own = spans.get(id) ?? [];
      const last = own.at(-1);
      if (last && onlyBreaks(breaks, { start: last.end, end: start })) last.end = at;
      else own.push({ start, end: at });
      spans.set(id, own);
    }
  }
  return spans;
}

function onlyBreaks(breaks: ReadonlySet<number>, { start, end }: Span): boolean {
  for (let at = start; at < end; at += 1) if (!breaks.has(at)) return false;
  return true;
}
