import { linkAddress } from '#platform/text';
import type { Block, Mark } from '#stories';
import type { ConversionContext, FoundPassage, NeededPicture, Reported, ReportedKind } from '../words.ts';
import { type AskedPassage, PASSAGE_REMARK } from './mark-shortcodes.ts';
import type { Piece } from './pieces.ts';
import {
  attribute,
  descendants,
  remarkOf,
  type TreeElement,
  type TreeNode,
  treeOf,
  wordsOf,
} from './tree.ts';

/** What holds for the nodes that are being read. */
export interface Scope {
  readonly marks: readonly Mark[];
  readonly depth: number;
}

/** One element in its turn: what is read goes to `pieces`. */
export interface Turn {
  readonly conversion: Conversion;
  readonly scope: Scope;
  readonly pieces: Piece[];
  /** Reads nodes into `pieces`, with further marks. */
  read(nodes: readonly TreeNode[], marks?: readonly Mark[]): void;
  /** Reads nodes into pieces of their own. */
  apart(nodes: readonly TreeNode[]): Piece[];
  /** Reads nodes into blocks of their own. */
  blocks(nodes: readonly TreeNode[]): Block[];
  /** The same of all in an element, which may be a place that links lead to. */
  blocksIn(element: TreeElement): Block[];
}

export type ReadElement = (element: TreeElement, turn: Turn) => void;

/** A text of more shared texts is a trick: each may hold others, and they multiply. */
const MOST_PATTERNS = 100;

/** No browser follows a longer one everywhere, and each word of what a link encloses bears its address. */
const LONGEST_ADDRESS = 4_000;

interface PassageSoFar extends AskedPassage {
  words: string;
  placed: boolean;
}

/** What gathers beside the blocks while one text is converted. */
export class Conversion {
  readonly context: ConversionContext;
  readonly classic: boolean;
  /** Names of places to which links of the text lead. */
  readonly #places: ReadonlySet<string>;
  readonly #pictures = new Map<string, NeededPicture>();
  readonly #reported = new Map<string, Reported>();
  readonly #passages: readonly PassageSoFar[];
  /** Ids of those that a mark may name: the first of each. */
  readonly #markable = new Set<number>();
  #open: number | undefined;
  /** Those that are being read, each within the one before. */
  readonly #patterns = new Set<number>();
  #patternsRead = 0;

  constructor(
    context: ConversionContext,
    text: { classic: boolean; passages: readonly AskedPassage[]; places: ReadonlySet<string> },
  ) {
    this.context = context;
    this.classic = text.classic;
    this.#places = text.places;
    this.#passages = text.passages.map((one) => ({ ...one, words: '', placed: false }));
    const ids = new Set<string>();
    for (const [place, one] of this.#passages.entries()) {
      const first = !ids.has(one.passageId);
      ids.add(one.passageId);
      if (first && /^[\w-]{1,64}$/.test(one.passageId)) this.#markable.add(place);
      else this.report('passage-not-placed', one.passageId || one.question);
    }
  }

  /** Reads a text that several items share. False: it would stand in itself, or one item takes too many of them. */
  readPattern(itemId: number, read: () => void): boolean {
    if (this.#patterns.has(itemId) || this.#patternsRead >= MOST_PATTERNS) return false;
    this.#patterns.add(itemId);
    this.#patternsRead += 1;
    read();
    this.#patterns.delete(itemId);
    return true;
  }

  /** The names under which links of the same text lead to an element. */
  namesLedTo(element: TreeElement): readonly string[] {
    if (this.#places.size === 0) return [];
    const names = [
      attribute(element, 'id'),
      element.tagName === 'a' ? attribute(element, 'name') : undefined,
    ];
    return names.filter((name) => name !== undefined && this.#places.has(name)) as string[];
  }

  report(kind: ReportedKind, what: string): void {
    const one = { kind, what: what.slice(0, 500) };
    this.#reported.set(`${kind} ${one.what}`, one);
  }

  /** A text or a part of one that could only be read without its marks. */
  reportTangled(): void {
    this.report('tangled', `item ${this.context.itemId}`);
  }

  /** Further HTML of the item. */
  treeOf(html: string): readonly TreeNode[] {
    return treeOf(html, () => this.reportTangled());
  }

  needPicture(picture: NeededPicture): void {
    const known = this.#pictures.get(picture.pictureId);
    if (!known?.url) this.#pictures.set(picture.pictureId, { ...known, ...picture });
  }

  /** A link's address as it works here; nothing, and a report, for one that is none. */
  link(said: string): string | undefined {
    const address = said.length > LONGEST_ADDRESS ? undefined : linkAddress(said);
    if (address === undefined) {
      if (said.trim() !== '') this.report('dropped-address', said);
      return undefined;
    }
    return this.context.link?.(address) ?? address;
  }

  /** Takes note of the marks of passages; says whether the remark was one. */
  passageRemark(remark: string): boolean {
    const match = PASSAGE_REMARK.exec(remark);
    const place = Number(match?.[2]);
    if (!match || !this.#passages[place]) return false;
    if (match[1] === 'begins') this.#open = place;
    else if (this.#open === place) this.#open = undefined;
    return true;
  }

  /** The marks of words in the text, that of an open passage among them. */
  hear(words: string, marks: readonly Mark[]): readonly Mark[] {
    const passage = this.#passages[this.#open ?? -1];
    if (!passage || this.#open === undefined) return marks;
    passage.words += words;
    if (!this.#markable.has(this.#open)) return marks;
    passage.placed ||= words.trim() !== '';
    return [...marks, { type: 'passage', attrs: { passageId: passage.passageId } }];
  }

  /** The words of nodes where no mark can stand, on one line unless `kept`. */
  plain(nodes: readonly TreeNode[], how: 'one-line' | 'kept' = 'one-line'): string {
    let text = '';
    for (const node of descendants(nodes)) {
      const words = wordsOf(node);
      const remark = remarkOf(node);
      if (remark !== undefined) this.passageRemark(remark);
      else if (words === undefined) text += 'tagName' in node && node.tagName === 'br' ? '\n' : '';
      else {
        text += words;
        const passage = this.#passages[this.#open ?? -1];
        if (passage) passage.words += words;
      }
    }
    return how === 'kept' ? text : text.replace(/\s+/g, ' ').trim();
  }

  end(): { pictures: NeededPicture[]; passages: FoundPassage[]; reported: Reported[] } {
    const passages = [...this.#markable].flatMap((place): FoundPassage[] => {
      const passage = this.#passages[place];
      if (!passage) return [];
      if (!passage.placed) this.report('passage-not-placed', passage.passageId);
      return [{ ...passage, words: passage.words.replace(/\s+/g, ' ').trim() }];
    });
    return { pictures: [...this.#pictures.values()], passages, reported: [...this.#reported.values()] };
  }
}
