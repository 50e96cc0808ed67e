import type { Mark } from '#stories';
import { type BlockRemark, blockRemark, closingPlaces } from './block-remarks.ts';
import type { Conversion, ReadElement, Scope, Turn } from './conversion.ts';
import { languageOf, readIsland } from './islands.ts';
import { SHORTCODE_ELEMENT } from './mark-shortcodes.ts';
import { blocksOf, type Piece } from './pieces.ts';
import { readEditorBlock } from './read-editor-block.ts';
import { readFigure, readFile, readShortcode } from './read-figure.ts';
import { readFrame, readObject, readRecording, scriptedEmbed } from './read-media.ts';
import { readGallery, readImage } from './read-pictures.ts';
import { readList, readQuote, readTable } from './read-structures.ts';
import { readCode, readHeading } from './read-texts.ts';
import {
  attribute,
  hasClass,
  isElement,
  remarkOf,
  type TreeElement,
  type TreeNode,
  wordsOf,
} from './tree.ts';

/** Deeper than people nest; below that only the words are kept. */
const DEEPEST = 100;

const MARKS: Readonly<Record<string, Exclude<Mark['type'], 'link' | 'passage' | 'note' | 'language'>>> = {
  ...{ b: 'bold', strong: 'bold', i: 'italic', em: 'italic', cite: 'italic', dfn: 'italic', var: 'italic' },
  ...{ u: 'underline', ins: 'underline', s: 'strike', strike: 'strike', del: 'strike' },
  ...{ code: 'code', kbd: 'code', samp: 'code', tt: 'code', sub: 'subscript', sup: 'superscript' },
  mark: 'highlight',
};

const READERS: Readonly<Record<string, ReadElement>> = {
  ...{ h1: readHeading, h2: readHeading, h3: readHeading, h4: readHeading, h5: readHeading, h6: readHeading },
  ...{ ul: readList, ol: readList, menu: readList, dir: readList, blockquote: readQuote, table: readTable },
  ...{ pre: readCode, xmp: readCode, listing: readCode, plaintext: readCode },
  ...{ img: readImage, figure: readFigure, iframe: readFrame, object: readObject, embed: readObject },
  ...{ audio: readRecording, video: readRecording, dl: readIsland, details: readIsland },
  hr: (_, { pieces }) => void pieces.push({ kind: 'block', block: { type: 'separator', attrs: { id: '' } } }),
  br: (_, { pieces }) => void pieces.push({ kind: 'break' }),
  a: readLink,
  q: readQuoted,
  [SHORTCODE_ELEMENT]: readShortcode,
};

/** A paragraph ends before and after them. */
const BOXES = new Set([
  ...[
    'p',
    'div',
    'section',
    'article',
    'header',
    'footer',
    'main',
    'aside',
    'nav',
    'center',
    'address',
    'hgroup',
  ],
  ...[
    'form',
    'fieldset',
    'legend',
    'figcaption',
    'li',
    'dt',
    'dd',
    'summary',
    'caption',
    'tr',
    'td',
    'th',
    'option',
  ],
  ...['tbody', 'thead', 'tfoot', 'search', 'multicol', 'dialog'],
]);
/** Their words are kept, and nothing worth a line in the report is lost. */
const PLAIN = new Set([
  ...[
    'span',
    'font',
    'small',
    'big',
    'bdi',
    'bdo',
    'time',
    'data',
    'label',
    'nobr',
    'wbr',
    'picture',
    'source',
  ],
  ...[
    'cite',
    'abbr',
    'acronym',
    'tbody',
    'thead',
    'tfoot',
    'tr',
    'td',
    'th',
    'li',
    'dt',
    'dd',
    'noscript',
    'basefont',
  ],
]);
const CODE = new Set(['script', 'style', 'template', 'link', 'meta', 'base', 'title', 'head']);
const WORDLESS = new Set([
  ...[
    'svg',
    'math',
    'canvas',
    'select',
    'textarea',
    'input',
    'map',
    'area',
    'progress',
    'meter',
    'applet',
    'param',
  ],
  ...['frameset', 'frame', 'noframes', 'noembed', 'portal', 'track', 'datalist'],
]);

/** Reads nodes one after another into pieces. */
export function readNodes(
  nodes: readonly TreeNode[],
  into: { conversion: Conversion; scope: Scope; pieces: Piece[] },
): void {
  const { conversion, scope, pieces } = into;
  const closings = closingPlaces(nodes);
  /** Where the blocks of the block editor end that enclose what is read. */
  const ends: number[] = [];
  for (let at = 0; at < nodes.length; at += 1) {
    const node = nodes[at];
    if (node === undefined) continue;
    const words = wordsOf(node);
    const remark = remarkOf(node);
    if (words !== undefined) {
      if (words !== '')
        pieces.push({ kind: 'words', text: words, marks: conversion.hear(words, scope.marks) });
    } else if (remark !== undefined) {
      const block = blockRemark(remark);
      while (ends.length > 0 && (ends.at(-1) ?? at) <= at) ends.pop();
      // Deeper than people nest nobody looks through what a block encloses once more.
      const closing = ends.length > DEEPEST ? undefined : closings.get(at);
      if (closing !== undefined) ends.push(closing);
      if (block && readBlock(block, nodes.slice(at + 1, closing ?? at + 1), turnOf(into))) at = closing ?? at;
      else if (!block) readRemark(remark, into);
    } else if (isElement(node)) readElement(node, into);
  }
}

/** A remark of the block editor. Says whether what it encloses has been read with it. */
function readBlock(block: BlockRemark, inside: readonly TreeNode[], turn: Turn): boolean {
  if (block.kind === 'closes') return false;
  turn.pieces.push({ kind: 'edge' });
  return readEditorBlock(block, inside, turn);
}

function readRemark(
  remark: string,
  { conversion, pieces }: { conversion: Conversion; pieces: Piece[] },
): void {
  if (conversion.passageRemark(remark)) return;
  if (/^\s*(more|nextpage|noteaser)\b/i.test(remark)) pieces.push({ kind: 'edge' });
  if (/^\s*nextpage\s*$/i.test(remark)) conversion.report('page-break', 'nextpage');
}

function readElement(
  element: TreeElement,
  into: { conversion: Conversion; scope: Scope; pieces: Piece[] },
): void {
  const { conversion, scope } = into;
  const name = element.tagName;
  const reader = readerFor(element);
  const places = placesOf(element, conversion);
  // A place in the midst of a sentence is that of its paragraph; any other begins something new.
  if (places.length > 0 && !isWithinLine(name)) into.pieces.push({ kind: 'edge' });
  into.pieces.push(...places);
  if (scope.depth > DEEPEST) readTooDeep(element, into);
  else if (reader) reader(element, turnOf(into));
  else if (CODE.has(name)) drop(element, 'dropped-code', conversion);
  else if (WORDLESS.has(name)) drop(element, 'dropped-markup', conversion);
  else if (name !== 'noscript') readBoxOrSpan(element, turnOf(into));
}

function isWithinLine(name: string): boolean {
  return (
    Object.hasOwn(MARKS, name) || ['a', 'q', 'span', 'font', 'small', 'big', 'abbr', 'label'].includes(name)
  );
}

function placesOf(element: TreeElement, conversion: Conversion): readonly Piece[] {
  return conversion.namesLedTo(element).map((name) => ({ kind: 'place', name }));
}

function readBoxOrSpan(element: TreeElement, turn: Turn): void {
  const name = element.tagName;
  const mark = MARKS[name];
  const lang = languageOf(element);
  const marks: Mark[] = [
    ...(mark ? [{ type: mark }] : []),
    ...(lang === undefined ? [] : [{ type: 'language' as const, attrs: { lang } }]),
  ];
  const isBox = BOXES.has(name);
  if (!mark && !isBox && !PLAIN.has(name)) turn.conversion.report('dropped-markup', name);
  if (isBox) turn.pieces.push({ kind: 'edge' });
  turn.read(element.childNodes, marks);
  if (isBox) turn.pieces.push({ kind: 'edge' });
}

function readTooDeep(
  element: TreeElement,
  { conversion, scope, pieces }: { conversion: Conversion; scope: Scope; pieces: Piece[] },
): void {
  conversion.report('dropped-markup', 'elements nested too deep');
  pieces.push({ kind: 'words', text: ` ${conversion.plain([element])} `, marks: scope.marks });
}

function readerFor(element: TreeElement): ReadElement | undefined {
  if (hasClass(element, 'wp-block-gallery')) return readGallery;
  const own = Object.hasOwn(READERS, element.tagName) ? READERS[element.tagName] : undefined;
  if (own) return own;
  if (hasClass(element, 'wp-block-file')) return readFile;
  const embed = element.tagName === 'div' ? scriptedEmbed(element) : undefined;
  return embed && ((_, { pieces }) => void pieces.push({ kind: 'block', block: embed }));
}

function drop(element: TreeElement, kind: 'dropped-code' | 'dropped-markup', conversion: Conversion): void {
  // A passage may end in what is dropped.
  conversion.plain(element.childNodes);
  conversion.report(kind, element.tagName);
}

function readLink(link: TreeElement, turn: Turn): void {
  const said = attribute(link, 'href');
  const href = said === undefined ? undefined : turn.conversion.link(said);
  turn.read(link.childNodes, href === undefined ? [] : [{ type: 'link', attrs: { href } }]);
}

function readQuoted(element: TreeElement, turn: Turn): void {
  const { pieces, scope, conversion } = turn;
  pieces.push({ kind: 'words', text: '“', marks: conversion.hear('“', scope.marks) });
  turn.read(element.childNodes);
  pieces.push({ kind: 'words', text: '”', marks: conversion.hear('”', scope.marks) });
}

function turnOf(into: { conversion: Conversion; scope: Scope; pieces: Piece[] }): Turn {
  const { conversion, scope } = into;
  const inner = (marks: readonly Mark[]): Scope => ({
    depth: scope.depth + 1,
    marks: marks.reduce<readonly Mark[]>(withMark, scope.marks),
  });
  const apart = (nodes: readonly TreeNode[]): Piece[] => {
    const pieces: Piece[] = [];
    readNodes(nodes, { conversion, scope: inner([]), pieces });
    return pieces;
  };
  return {
    ...into,
    read: (nodes, marks = []) => readNodes(nodes, { ...into, scope: inner(marks) }),
    apart,
    blocks: (nodes) => blocksOf(apart(nodes), conversion),
    blocksIn: (element) =>
      blocksOf([...placesOf(element, conversion), ...apart(element.childNodes)], conversion),
  };
}

/** A mark is there once; the inner of two links is the one that is followed. */
function withMark(marks: readonly Mark[], mark: Mark): readonly Mark[] {
  return [...marks.filter((one) => one.type !== mark.type), mark];
}
