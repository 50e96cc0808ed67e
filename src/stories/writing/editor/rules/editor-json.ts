import type { Block, Mark } from '../../../document/words.ts';

/** What the editor calls a node of its text, as JSON. */
export interface EditorNode {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly EditorNode[];
  readonly text?: string;
  readonly marks?: readonly EditorMark[];
}

export interface EditorMark {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
}

/** The node of what the editor does not understand: it is shown locked, and comes back as it was. */
export const KEPT = 'kept';

/** The editor has one name for a node and a mark; in the document both are `code`. */
export const CODE_BLOCK = 'codeBlock';

/**
 * The paragraph that the editor needs where the document has nothing (an empty cell) has this id until somebody
 * writes in it, and does not go back.
 */
export const FILLING = '';

/** What the editor knows of each kind of block. One that has more is kept as it is. */
export const BLOCK_ATTRS: Readonly<Record<Block['type'], readonly string[]>> = {
  paragraph: ['id'],
  heading: ['id', 'level'],
  bulletList: ['id', 'start'],
  orderedList: ['id', 'start'],
  quote: ['id', 'kind', 'cite'],
  picture: ['id', 'pictureId', 'alt', 'decorative', 'credit', 'caption', 'href', 'align'],
  gallery: ['id', 'pictures', 'columns'],
  embed: ['id', 'url', 'caption'],
  recording: ['id', 'kind', 'url', 'caption'],
  code: ['id', 'language'],
  table: ['id', 'caption'],
  separator: ['id'],
  box: ['id', 'boxId'],
  island: ['id', 'html'],
};

/** From the outermost to the innermost, as pages draw them; the editor keeps marks in this order. */
export const MARK_ATTRS: Readonly<Record<Mark['type'], readonly string[]>> = {
  passage: ['passageId'],
  note: ['noteId'],
  link: ['href'],
  language: ['lang'],
  highlight: [],
  bold: [],
  italic: [],
  strike: [],
  underline: [],
  subscript: [],
  superscript: [],
  code: [],
};

/** Whether an object has no members but these. */
export function hasOnly(members: object | undefined, known: readonly string[]): boolean {
  return Object.keys(members ?? {}).every((name) => known.includes(name));
}
