import { textOfInline } from '../../document/text.ts';
import type { Block, Inline, Mark, StoryDocument, Text } from '../../document/words.ts';
import type { PassagePlace } from '../words.ts';
import { type Anchor, anchorIdOf, passageIdsIn, type TextBlock } from './pieces.ts';

/**
 * The document with passages' (or notes') marks at these places and nowhere else: what copies brought, and what a passage
 * lost, is plain text again. A block that is right already stays the same object.
 */
export function withMarks(
  document: StoryDocument,
  at: ReadonlyMap<string, PassagePlace>,
  anchor: Anchor = 'passage',
): StoryDocument {
  return withTexts(document, (block) => textWithMarks(block, at, anchor));
}

/** The document without these passages' marks, wherever they stand. */
export function withoutMarks(document: StoryDocument, ids: ReadonlySet<string>): StoryDocument {
  if (ids.size === 0) return document;
  return withTexts(document, (block) => {
    const content = block.content ?? [];
    const bare = content.map((inline) => {
      const had = passageIdsIn(inline);
      return marked(
        inline,
        had.filter((id) => !ids.has(id)),
        'passage',
      );
    });
    return bare.every((one, at) => one === content[at]) ? block : { ...block, content: joined(bare) };
  });
}

type Change = <Holder extends TextBlock>(block: Holder) => Holder;

function withTexts(document: StoryDocument, change: Change): StoryDocument {
  const content = document.content.map((block) => blockWithMarks(block, change));
  return content.every((block, at) => block === document.content[at]) ? document : { ...document, content };
}

function blockWithMarks(block: Block, change: Change): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return change(block);
    case 'quote':
      return withInner(block, change);
    case 'bulletList':
    case 'orderedList':
      return changedOrSame(block, {
        ...block,
        content: block.content.map((item) => withInner(item, change)),
      });
    case 'table': {
      const content = block.content.map((row) =>
        changedOrSame(row, { ...row, content: row.content.map((cell) => withInner(cell, change)) }),
      );
      return changedOrSame(block, { ...block, content });
    }
    default:
      return block;
  }
}

function withInner<Holder extends { readonly content: readonly Block[] }>(
  holder: Holder,
  change: Change,
): Holder {
  return changedOrSame(holder, {
    ...holder,
    content: holder.content.map((block) => blockWithMarks(block, change)),
  });
}

/** The old one if the new one holds the very same parts. */
function changedOrSame<Holder extends { readonly content: readonly unknown[] }>(
  old: Holder,
  now: Holder,
): Holder {
  return now.content.every((one, at) => one === old.content[at]) ? old : now;
}

function textWithMarks<Holder extends TextBlock>(
  block: Holder,
  places: ReadonlyMap<string, PassagePlace>,
  anchor: Anchor,
): Holder {
  const content = block.content ?? [];
  const here = [...places].filter(([, { blockId }]) => blockId === block.attrs.id);
  if (here.length === 0 && content.every((inline) => passageIdsIn(inline, anchor).length === 0)) return block;
  const cuts = new Set(here.flatMap(([, { start, end }]) => [start, end]));
  let at = 0;
  const pieces = content.flatMap((inline) => {
    const start = at;
    at += textOfInline([inline]).length;
    return cut(inline, start, cuts).map((piece) => marked(piece.inline, idsAt(here, piece.start), anchor));
  });
  const same = pieces.length === content.length && pieces.every((piece, index) => piece === content[index]);
  return same ? block : { ...block, content: joined(pieces) };
}

function idsAt(here: readonly (readonly [string, PassagePlace])[], at: number): readonly string[] {
  return here.filter(([, { start, end }]) => start <= at && at < end).map(([id]) => id);
}

function cut(inline: Inline, start: number, cuts: ReadonlySet<number>): { inline: Inline; start: number }[] {
  if (inline.type !== 'text') return [{ inline, start }];
  const end = start + inline.text.length;
  const inner = [...cuts].filter((at) => start < at && at < end).sort((a, b) => a - b);
  if (inner.length === 0) return [{ inline, start }];
  return [start, ...inner].map((from, index) => ({
    start: from,
    inline: { ...inline, text: inline.text.slice(from - start, (inner[index] ?? end) - start) },
  }));
}

/** Text with the marks of these passages and of no others. */
function marked(inline: Inline, ids: readonly string[], anchor: Anchor): Inline {
  if (inline.type !== 'text') return inline;
  const had = passageIdsIn(inline, anchor);
  const missing = ids.filter((id) => !had.includes(id));
  if (missing.length === 0 && had.every((id) => ids.includes(id))) return inline;
  const kept = (inline.marks ?? []).filter((mark) => {
    const id = anchorIdOf(mark, anchor);
    return id === null || ids.includes(id);
  });
  const added = missing.map((id) => markOf(id, anchor));
  const { marks: _, ...plain } = inline;
  return kept.length + added.length === 0 ? plain : { ...plain, marks: [...kept, ...added] };
}

function markOf(id: string, anchor: Anchor): Mark {
  return anchor === 'passage'
    ? { type: 'passage', attrs: { passageId: id } }
    : { type: 'note', attrs: { noteId: id } };
}

/** Neighbours with the same marks become one text, as in an editor. */
function joined(content: readonly Inline[]): readonly Inline[] {
  const texts: Inline[] = [];
  for (const inline of content) {
    const last = texts.at(-1);
    if (last?.type === 'text' && inline.type === 'text' && sameMarks(last, inline)) {
      texts[texts.length - 1] = { ...last, text: last.text + inline.text };
    } else texts.push(inline);
  }
  return texts;
}

function sameMarks(one: Text, other: Text): boolean {
  return JSON.stringify(one.marks ?? []) === JSON.stringify(other.marks ?? []);
}
