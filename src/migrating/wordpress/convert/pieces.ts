import type { Block, Inline, Mark } from '#stories';
import { embedOf } from './embeds.ts';

/** What a text falls into while it is read: words and breaks, blocks, and the edges at which a paragraph ends. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'edge' }
  | { readonly kind: 'block'; readonly block: Block };

type Line = Exclude<Piece, { kind: 'block' | 'edge' }>;

/**
 * Pieces put together to blocks. In classic texts a line break in the source is one in the text, and an empty
 * line ends a paragraph, as WordPress has it when it shows them.
 */
export function blocksOf(pieces: readonly Piece[], how: { readonly classic: boolean }): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const flush = () => {
    for (const paragraph of paragraphsIn(run, how.classic)) blocks.push(...paragraphOrEmbeds(paragraph));
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'words' || piece.kind === 'break') run.push(piece);
    else flush();
    if (piece.kind === 'block') blocks.push(piece.block);
  }
  flush();
  return blocks;
}

/** The words among the pieces as one line, for a heading; the blocks are left to the caller. */
export function inlineOf(pieces: readonly Piece[]): readonly Inline[] {
  const words = pieces.flatMap((piece): Line[] => {
    if (piece.kind === 'block') return [];
    return piece.kind === 'edge' ? [{ kind: 'words', text: ' ', marks: [] }] : [piece];
  });
  return tidied(words);
}

/** A line that is nothing but the address of something shown elsewhere shows it (as WordPress does). */
function paragraphOrEmbeds(content: readonly Inline[]): Block[] {
  const lines: Inline[][] = [[]];
  for (const one of content) {
    if (one.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  const embeds = lines.map(embedOfLine);
  if (embeds.every((embed) => embed === undefined)) return [paragraph(content)];
  const blocks: Block[] = [];
  let between: Inline[] = [];
  for (const [at, line] of lines.entries()) {
    const embed = embeds[at];
    if (embed === undefined)
      between.push(...(between.length > 0 ? [{ type: 'hardBreak' } as const] : []), ...line);
    if (embed === undefined && at < lines.length - 1) continue;
    if (between.length > 0) blocks.push(paragraph(between));
    between = [];
    if (embed) blocks.push({ type: 'embed', attrs: { id: '', ...embed } });
  }
  return blocks;
}

function embedOfLine(line: readonly Inline[]) {
  const [only] = line;
  if (line.length !== 1 || only?.type !== 'text' || only.marks) return undefined;
  const text = only.text.trim();
  return /^https?:\/\/\S+$/i.test(text) ? embedOf(text) : undefined;
}

function paragraph(content: readonly Inline[]): Block {
  return { type: 'paragraph', attrs: { id: '' }, content };
}

function paragraphsIn(run: readonly Line[], classic: boolean): (readonly Inline[])[] {
  if (!classic) return [tidied(run)].filter(saysSomething);
  const paragraphs: Line[][] = [[]];
  const begin = () => paragraphs.push([]);
  const put = (line: Line) => paragraphs.at(-1)?.push(line);
  let justBroken = false;
  const broken = () => {
    if (justBroken) begin();
    else put({ kind: 'break' });
    justBroken = !justBroken;
  };
  for (const piece of run) {
    if (piece.kind === 'break') {
      broken();
      continue;
    }
    for (const part of piece.text.split(/(\n\s*\n|\n)/)) {
      if (part === '') continue;
      if (/^\n\s*\n$/.test(part)) {
        begin();
        justBroken = false;
      } else if (part === '\n') {
        if (!justBroken) {
          put({ kind: 'break' });
          justBroken = true;
        }
      } else {
        put({ kind: 'words', text: part, marks: piece.marks });
        if (part.trim() !== '') justBroken = false;
      }
    }
  }
  return paragraphs.map(tidied).filter(saysSomething);
}

function saysSomething(content: readonly Inline[]): boolean {
  return content.some((one) => one.type === 'text' && one.text.trim() !== '');
}

/** White space as browsers show it, no break at either end, and equal neighbours in one. */
function tidied(run: readonly Line[]): Inline[] {
  const content: Inline[] = [];
  let afterSpace = true;
  for (const piece of run) {
    if (piece.kind === 'break') {
      trimLast(content);
      if (content.length > 0) content.push({ type: 'hardBreak' });
      afterSpace = true;
      continue;
    }
    let text = piece.text.replace(/[ \t\n\f\r]+/g, ' ');
    if (afterSpace) text = text.replace(/^ /, '');
    if (text === '') continue;
    afterSpace = text.endsWith(' ');
    const last = content.at(-1);
    if (last?.type === 'text' && sameMarks(last.marks ?? [], piece.marks))
      content[content.length - 1] = { ...last, text: last.text + text };
    else content.push({ type: 'text', text, ...(piece.marks.length > 0 ? { marks: piece.marks } : {}) });
  }
  while (content.length > 0 && (content.at(-1)?.type === 'hardBreak' || trimLast(content))) {
    if (content.at(-1)?.type === 'hardBreak') content.pop();
  }
  return content;
}

/** Takes the space off the last words; says whether something else came to stand at the end by that. */
function trimLast(content: Inline[]): boolean {
  const last = content.at(-1);
  if (last?.type !== 'text' || !last.text.endsWith(' ')) return false;
  const text = last.text.replace(/ +$/, '');
  if (text === '') content.pop();
  else content[content.length - 1] = { ...last, text };
  return text === '';
}

function sameMarks(one: readonly Mark[], other: readonly Mark[]): boolean {
  return one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));
}
