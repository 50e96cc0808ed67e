import { oneLine } from '#platform/text';
import { textOfBlock } from '../../../../document/text.ts';
import type { Block, Inline, ListItem, TableCell, TableRow } from '../../../../document/words.ts';
import { type Marking, markingIn, marksOf, tidyInline, UNMARKED } from './inline.ts';
import { isMute, type Pasted, type PastedElement, withoutControls, wordsOf } from './pasted.ts';
import { type FlatItem, flatItemOf, nested } from './word-lists.ts';

export interface CleanPaste {
  readonly blocks: readonly Block[];
  /** Pictures of elsewhere: they are not taken along, and whoever pastes is told. */
  readonly picturesLeftOut: number;
}

const HEADINGS: Readonly<Record<string, 2 | 3 | 4>> = { h1: 2, h2: 2, h3: 3, h4: 4, h5: 4, h6: 4 };

/** What begins a line of its own. */
const BLOCKS = new Set([
  ...['address', 'article', 'aside', 'body', 'center', 'dd', 'details', 'div', 'dl', 'dt', 'fieldset'],
  ...['figcaption', 'figure', 'footer', 'form', 'header', 'hgroup', 'html', 'legend', 'main', 'nav', 'p'],
  ...['section', 'summary', 'li', 'caption', 'tbody', 'thead', 'tfoot', 'tr', 'td', 'th'],
]);

/** The newsroom's own pictures, by the addresses at which they stand. */
const OWN_PICTURE = /^(?:https?:\/\/[^/]+)?\/(?:desk\/)?pictures\/([\w-]+)\/[\w.]+$/;
/** No page that people read is deeper; browsers' parsers end there, too. */
const DEEPEST = 512;

/**
 * What was copied from a word processor or a page of the web, as blocks of a story: its words and what they mean,
 * without its look, its scripts and its traces. Whatever is not known leaves its words.
 */
export function cleanPaste(
  pasted: readonly Pasted[],
  { newId, origin }: { readonly newId: () => string; readonly origin: string },
): CleanPaste {
  const cleaning = new Cleaning(newId, origin);
  cleaning.take(pasted.map(withoutControls), UNMARKED, 0);
  cleaning.endLine();
  return { blocks: cleaning.blocks, picturesLeftOut: cleaning.leftOut.pictures };
}

/** Makes blocks of what stands in one place: a page, an item, a cell, a quote. */
class Cleaning {
  readonly #newId: () => string;
  readonly #origin: string;
  readonly leftOut: { pictures: number };
  #blocks: Block[] = [];
  #line: Inline[] = [];
  #items: FlatItem[] = [];

  constructor(newId: () => string, origin: string, leftOut = { pictures: 0 }) {
    this.#newId = newId;
    this.#origin = origin;
    this.leftOut = leftOut;
  }

  get blocks(): readonly Block[] {
    this.#endItems();
    return this.#blocks;
  }

  take(pasted: readonly Pasted[], marking: Marking, depth: number): void {
    if (depth > DEEPEST) return;
    for (const one of pasted) {
      if (typeof one !== 'string') this.#element(one, marking, depth);
      else if (one !== '') this.#line.push(textWith(one, marking));
    }
  }

  /** The words since the last block become a paragraph. */
  endLine(): void {
    const lines = splitAtDoubleBreaks(this.#line);
    this.#line = [];
    for (const line of lines) {
      const content = tidyInline(line);
      if (content.length > 0) this.#put({ type: 'paragraph', attrs: { id: this.#newId() }, content });
    }
  }

  #element(element: PastedElement, marking: Marking, depth: number): void {
    const { name, children } = element;
    if (isMute(element)) return;
    if (name === 'br') this.#line.push({ type: 'hardBreak' });
    else if (name === 'img') this.#picture(element);
    else if (name === 'hr') this.#whole({ type: 'separator', attrs: { id: this.#newId() } });
    else if (name === 'ul' || name === 'ol' || name === 'menu') this.#list(element, depth);
    else if (name === 'table') this.#table(element, depth);
    else if (name === 'pre') this.#code(element);
    else if (name === 'blockquote') this.#quote(element, depth);
    else if (HEADINGS[name]) this.#heading(element, HEADINGS[name], depth);
    else if (BLOCKS.has(name)) this.#lines(element, marking, depth);
    else this.take(children, markingIn(element, marking), depth + 1);
  }

  #lines(element: PastedElement, marking: Marking, depth: number): void {
    this.endLine();
    const item = flatItemOf(element);
    if (item) {
      const content = tidyInline(this.#inner(element, depth).inline());
      if (content.length > 0) this.#items.push({ ...item, content });
      return;
    }
    this.take(element.children, markingIn(element, marking), depth + 1);
    this.endLine();
  }

  #heading(element: PastedElement, level: 2 | 3 | 4, depth: number): void {
    const content = tidyInline(this.#inner(element, depth).inline()).map((one): Inline => {
      // A heading is bold by itself.
      if (one.type !== 'text' || !one.marks) return one;
      const { marks: _, ...plain } = one;
      const marks = one.marks.filter(({ type }) => type !== 'bold');
      return marks.length > 0 ? { ...plain, marks } : plain;
    });
    this.endLine();
    if (content.length > 0)
      this.#put({ type: 'heading', attrs: { id: this.#newId(), level }, content: tidyInline(content) });
  }

  #list(list: PastedElement, depth: number): void {
    this.endLine();
    const items: ListItem[] = [];
    for (const child of list.children) {
      if (typeof child === 'string' || isMute(child)) continue;
      const blocks = this.#inner(
        { ...child, children: child.name === 'li' ? child.children : [child] },
        depth,
      ).blocksOnly();
      if (blocks.length === 0) continue;
      const last = items.at(-1);
      // Lists that stand beside the item they belong to: so word processors write them.
      const isInner = child.name !== 'li' && last !== undefined;
      if (isInner) items[items.length - 1] = { ...last, content: [...last.content, ...blocks] };
      else items.push({ type: 'listItem', content: blocks });
    }
    if (items.length === 0) return;
    const start = Number.parseInt(list.attrs['start'] ?? '', 10);
    const attrs = {
      id: this.#newId(),
      ...(list.name === 'ol' && start > 1 && start < 1_000_000 ? { start } : {}),
    };
    this.#put({ type: list.name === 'ol' ? 'orderedList' : 'bulletList', attrs, content: items });
  }

  #table(table: PastedElement, depth: number): void {
    this.endLine();
    const rows = rowsIn(table).map((row) => this.#row(row, depth));
    const content = rows.filter((row) => row.content.length > 0);
    const [only, ...others] = content.flatMap((row) => row.content);
    if (only === undefined) return;
    // A table of one cell is layout.
    if (others.length === 0) for (const block of only.content) this.#put(block);
    else this.#put({ type: 'table', attrs: { id: this.#newId(), ...captionOf(table) }, content });
  }

  #row(row: PastedElement, depth: number): TableRow {
    const cells = row.children.flatMap((cell): readonly TableCell[] => {
      if (typeof cell === 'string' || (cell.name !== 'td' && cell.name !== 'th') || isMute(cell)) return [];
      const spans = { ...span(cell, 'colspan', 50), ...span(cell, 'rowspan', 500) };
      return [
        {
          type: cell.name === 'th' ? 'tableHeader' : 'tableCell',
          ...(Object.keys(spans).length > 0 ? { attrs: spans } : {}),
          content: this.#inner(cell, depth).blocksOnly(),
        },
      ];
    });
    return { type: 'tableRow', content: cells };
  }

  #code(element: PastedElement): void {
    this.endLine();
    const text = wordsOf(element)
      .replace(/\r\n?/g, '\n')
      .replace(/^\n|\n$/g, '');
    if (text.trim() !== '')
      this.#put({ type: 'code', attrs: { id: this.#newId() }, content: [{ type: 'text', text }] });
  }

  #quote(element: PastedElement, depth: number): void {
    this.endLine();
    const content = this.#inner(element, depth).blocksOnly();
    if (content.length > 0)
      this.#put({ type: 'quote', attrs: { id: this.#newId(), kind: 'block' }, content });
  }

  #picture({ attrs }: PastedElement): void {
    const source = attrs['src'] ?? '';
    const found = OWN_PICTURE.exec(source);
    const isOurs = source.startsWith('/') || source.startsWith(`${this.#origin}/`);
    if (!found?.[1] || !isOurs) {
      // A dot that counts who opens a letter is no picture.
      if (attrs['width'] !== '1' && attrs['height'] !== '1') this.leftOut.pictures += 1;
      return;
    }
    this.#whole({
      type: 'picture',
      attrs: { id: this.#newId(), pictureId: found[1], alt: attrs['alt'] ?? '' },
    });
  }

  #whole(block: Block): void {
    this.endLine();
    this.#put(block);
  }

  #put(block: Block): void {
    this.#endItems();
    this.#blocks.push(block);
  }

  #endItems(): void {
    const items = this.#items;
    this.#items = [];
    this.#blocks.push(...nested(items, this.#newId));
  }

  #inner(element: PastedElement, depth: number) {
    const inner = new Cleaning(this.#newId, this.#origin, this.leftOut);
    inner.take(element.children, UNMARKED, depth + 1);
    return {
      /** For what holds one line: all its words, whatever stood in it. */
      inline: (): readonly Inline[] => {
        inner.endLine();
        return inner.blocks.flatMap((block, at): readonly Inline[] => {
          const words = inlineOf(block);
          return at === 0 ? words : [{ type: 'text', text: ' ' }, ...words];
        });
      },
      blocksOnly: () => {
        inner.endLine();
        return inner.blocks;
      },
    };
  }
}

function textWith(text: string, marking: Marking): Inline {
  const marks = marksOf(marking);
  return marks.length > 0 ? { type: 'text', text, marks } : { type: 'text', text };
}

function inlineOf(block: Block): readonly Inline[] {
  if (block.type === 'paragraph' || block.type === 'heading') return block.content ?? [];
  return [{ type: 'text', text: textOfBlock(block).replace(/\n/g, ' ') }];
}

/** Two breaks in a row are how some write paragraphs. */
function splitAtDoubleBreaks(line: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  let isAfterBreak = false;
  for (const one of line) {
    if (one.type === 'text' && isAfterBreak && one.text.trim() === '') continue;
    if (one.type === 'hardBreak' && isAfterBreak) lines.push([]);
    else lines.at(-1)?.push(one);
    isAfterBreak = one.type === 'hardBreak';
  }
  return lines;
}

/** As many characters as its field takes. */
const LONGEST_CAPTION = 2_000;

/** What stands over a table, in one line. */
function captionOf({ children }: PastedElement): { readonly caption?: string } {
  const own = children.find((child) => typeof child !== 'string' && child.name === 'caption');
  const caption =
    own === undefined || typeof own === 'string' || isMute(own)
      ? ''
      : oneLine(wordsOf(own)).slice(0, LONGEST_CAPTION);
  return caption === '' ? {} : { caption };
}

/** Rows of a table, and not those of a table in it. */
function rowsIn(table: PastedElement): readonly PastedElement[] {
  return table.children.flatMap((child) => {
    if (typeof child === 'string' || isMute(child)) return [];
    if (child.name === 'tr') return [child];
    return /^t(body|head|foot)$/.test(child.name) ? rowsIn(child) : [];
  });
}

function span({ attrs }: PastedElement, name: 'colspan' | 'rowspan', most: number): Record<string, number> {
  const count = Number.parseInt(attrs[name] ?? '', 10);
  return count > 1 && count <= most ? { [name]: count } : {};
}
