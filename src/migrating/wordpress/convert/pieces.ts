import type { Block, Inline, Mark } from '#stories';
import { embedOf } from './embeds.ts';

/** What a text falls into while it is read: words and breaks, blocks, and the edges at which a paragraph ends. */
export type Piece =
  | { readonly kind: 'words'; readonly text: string; readonly marks: readonly Mark[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'edge' }
  /** What links of the same text lead to. */
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'block'; readonly block: Block };

type Line = Exclude<Piece, { kind: 'block' | 'edge' }>;

export interface HowToRead {
  readonly classic: boolean;
  /** An address as it works here. */
  link(said: string): string | undefined;
}

/**
 * Pieces put together to blocks. In classic texts a line break in the source is one in the text, and an empty
 * line ends a paragraph, as WordPress has it when it shows them. A place is that of the block in which it stands or
 * that comes next: its id, which it has not got yet, holds the names meanwhile.
 */
export function blocksOf(pieces: readonly Piece[], how: HowToRead): Block[] {
  const blocks: Block[] = [];
  let run: Line[] = [];
  const names: string[] = [];
  const put = (block: Block) => blocks.push(withNames(block, names.splice(0)));
  const flush = () => {
    for (const lines of paragraphsIn(run, how.classic)) {
      names.push(...lines.flatMap((line) => (line.kind === 'place' ? line.name : [])));
      const content = tidied(lines);
      if (saysSomething(content)) paragraphOrEmbeds(content, how).forEach(put);
    }
    run = [];
  };
  for (const piece of pieces) {
    if (piece.kind === 'block' || piece.kind === 'edge') flush();
    else run.push(piece);
    if (piece.kind === 'block') put(piece.block);
  }
  flush();
  const last = blocks.pop();
  return last === undefined ? [] : [...blocks, withNames(last, names)];
}

function withNames(block: Block, names: readonly string[]): Block {
  if (names.length === 0) return block;
  const id = [...block.attrs.id.split(NAMES_APART), ...names].filter((one) => one !== '').join(NAMES_APART);
  return { ...block, attrs: { ...block.attrs, id } } as Block;
}

/** The names of places that a block's id holds until it has one. */
export function namesOf({ attrs }: Block): readonly string[] {
  return attrs.id.split(NAMES_APART).filter((one) => one !== '');
}

const NAMES_APART = '\n';

/** The words among the pieces as one line, for a heading; the blocks are left to the caller. */
export function inlineOf(pieces: readonly Piece[]): readonly Inline[] {
  const words = pieces.flatMap((piece): Line[] => {
    if (piece.kind === 'block' || piece.kind === 'place') return [];
    return piece.kind === 'edge' ? [{ kind: 'words', text: ' ', marks: [] }] : [piece];
  });
  return tidied(words);
}

/**
 * A line that is nothing but the address of something shown elsewhere shows it, as WordPress does; one of any other
 * page, of which WordPress may have drawn a card, is a link.
 */
function paragraphOrEmbeds(content: readonly Inline[], how: HowToRead): Block[] {
  const lines: Inline[][] = [[]];
  for (const one of content) {
    if (one.type === 'hardBreak') lines.push([]);
    else lines.at(-1)?.push(one);
  }
  for (const line of lines) linkLine(line, how);
  const embeds = lines.map(embedOfLine);
  if (embeds.every((embed) => embed === undefined)) return [paragraph(joined(lines))];
  const blocks: Block[] = [];
  let between: Inline[] = [];
  for (const [at, line] of lines.entries()) {
    const embed = embeds[at];
    if (embed === undefined)
      between.push(...(between.length > 0 ? [{ type: 'hardBreak' } as const] : []), ...line);
    if (embed === undefined && at < lines.length - 1) continue;
    if (between.length > 0) blocks.push(paragraph(between));
    between = [];
    if (embed) blocks.push({ type: 'embed', attrs: { id: '', url: embed } });
  }
  return blocks;
}

function embedOfLine(line: readonly Inline[]) {
  const address = addressOfLine(line);
  return address === undefined ? undefined : embedOf(address);
}

function addressOfLine(line: readonly Inline[]): string | undefined {
  const [only] = line;
  if (line.length !== 1 || only?.type !== 'text' || only.marks) return undefined;
  const text = only.text.trim();
  return /^https?:\/\/\S+$/i.test(text) ? text : undefined;
}

function linkLine(line: Inline[], how: HowToRead): void {
  const address = addressOfLine(line);
  if (address === undefined || embedOf(address) !== undefined) return;
  const href = how.link(address);
  if (href !== undefined)
    line.splice(0, 1, { type: 'text', text: address, marks: [{ type: 'link', attrs: { href } }] });
}

function joined(lines: readonly (readonly Inline[])[]): readonly Inline[] {
  return lines.flatMap((line, at): readonly Inline[] => (at === 0 ? line : [{ type: 'hardBreak' }, ...line]));
}

function paragraph(content: readonly Inline[]): Block {
  return { type: 'paragraph', attrs: { id: '' }, content };
}

function paragraphsIn(run: readonly Line[], classic: boolean): readonly (readonly Line[])[] {
  if (!classic) return [run];
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
    if (piece.kind === 'place') {
      put(piece);
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
  return paragraphs;
}

function saysSomething(content: readonly Inline[]): boolean {
  return content.some((one) => one.type === 'text' && one.text.trim() !== '');
}

/** White space as browsers show it, no break at either end, and equal neighbours in one. */
function tidied(run: readonly Line[]): Inline[] {
  const content: Inline[] = [];
  let afterSpace = true;
  for (const piece of run) {
    if (piece.kind === 'place') continue;
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
