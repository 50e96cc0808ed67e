import { textOfInline } from '../../document/text.ts';
import type { Block, Inline, StoryDocument, Text } from '../../document/words.ts';
import type { PassagePlace } from '../words.ts';
import { passageIdsIn, type TextBlock } from './pieces.ts';

/**
 * The document with passages' marks at these places and nowhere else: what copies brought, and what a passage
 * lost, is plain text again. A block that is right already stays the same object.
 */
export function withMarks(document: StoryDocument, places: ReadonlyMap<string, PassagePlace>): StoryDocument {
  const content = document.content.map((block) => blockWithMarks(block, places));
  return content.every((block, at) => block === document.content[at]) ? document : { ...document, content };
}

type Places = ReadonlyMap<string, PassagePlace>;

function blockWithMarks(block: Block, places: Places): Block {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return textWithMarks(block, places);
    case 'quote':
      return withInner(block, places);
    case 'bulletList':
    case 'orderedList':
      return changedOrSame(block, {
        ...block,
        content: block.content.map((item) => withInner(item, places)),
      });
    case 'table': {
      const content = block.content.map((row) =>
        changedOrSame(row, { ...row, content: row.content.map((cell) => withInner(cell, places)) }),
      );
      return changedOrSame(block, { ...block, content });
    }
    default:
      return block;
  }
}

function withInner<Holder extends { readonly content: readonly Block[] }>(
  holder: Holder,
  places: Places,
): Holder {
  return changedOrSame(holder, {
    ...holder,
    content: holder.content.map((block) => blockWithMarks(block, places)),
  });
}

/** The old one if the new one holds the very same parts. */
function changedOrSame<Holder extends { readonly content: readonly unknown[] }>(
  old: Holder,
  now: Holder,
): Holder {
  return now.content.every((one, at) => one === old.content[at]) ? old : now;
}

function textWithMarks<Holder extends TextBlock>(block: Holder, places: Places): Holder {
  const content = block.content ?? [];
  const here = [...places].filter(([, { blockId }]) => blockId === block.attrs.id);
  if (here.length === 0 && content.every((inline) => passageIdsIn(inline).length === 0)) return block;
  const cuts = new Set(here.flatMap(([, { start, end }]) => [start, end]));
  let at = 0;
  const pieces = content.flatMap((inline) => {
    const start = at;
    at += textOfInline([inline]).length;
    return cut(inline, start, cuts).map((piece) => marked(piece.inline, idsAt(here, piece.start)));
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
function marked(inline: Inline, ids: readonly string[]): Inline {
  if (inline.type !== 'text') return inline;
  const had = passageIdsIn(inline);
  const missing = ids.filter((id) => !had.includes(id));
  if (missing.length === 0 && had.every((id) => ids.includes(id))) return inline;
  const kept = (inline.marks ?? []).filter(
    (mark) => mark.type !== 'passage' || ids.includes(mark.attrs.passageId),
  );
  const added = missing.map((passageId) => ({ type: 'passage' as const, attrs: { passageId } }));
  const { marks: _, ...plain } = inline;
  return kept.length + added.length === 0 ? plain : { ...plain, marks: [...kept, ...added] };
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
