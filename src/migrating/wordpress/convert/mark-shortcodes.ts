import { layoutHtml, rawHtml } from './layout-shortcodes.ts';
import { type Shortcode, shortcodeAt } from './shortcode.ts';
import { attribute, isElement, treeOf } from './tree.ts';

/** A question to readers that the text asks, in the order of the text. */
export interface AskedPassage {
  readonly passageId: string;
  readonly question: string;
  readonly opened: boolean;
}

export interface MarkedText {
  readonly html: string;
  readonly passages: readonly AskedPassage[];
  /** Names of those that are left as text. */
  readonly unknown: readonly string[];
  /** Names of those that laid the page out, and are gone. */
  readonly layout: readonly string[];
}

/** The element that stands for a shortcode from here on. Written by hand it means the same, and harms no more. */
export const SHORTCODE_ELEMENT = 'tidings-shortcode';
/** Around the words of a passage stand comments, since it may begin in one paragraph and end in the next. */
export const PASSAGE_REMARK = /^tidings-passage (begins|ends) (\d{1,6})$/;

const SHOWS_SOMETHING = new Set(['gallery', 'audio', 'video', 'playlist', 'youtube', 'vimeo']);
const ENCLOSES = new Set(['caption', 'wp_caption', 'embed']);
const RAW = /^<(\/?)(pre|code|script|style|textarea)\b/i;

/**
 * Puts elements and comments in the place of the shortcodes that are known, so that the text can be read as
 * HTML. None is looked for inside a tag or a comment, and in code only passages.
 */
export function markShortcodes(html: string): MarkedText {
  if (!html.includes('[')) return { html, passages: [], unknown: [], layout: [] };
  const marking = new Marking(html);
  marking.run();
  const { marked, passages, unknown, layout } = marking;
  return { html: marked.join(''), passages, unknown: [...unknown], layout: [...layout] };
}

/** The same of what was put in the place of a shortcode and may name one of those that show something. */
function markedShortcodes(html: string): string {
  return html.includes('[') ? markShortcodes(html).html : html;
}

class Marking {
  readonly marked: string[] = [];
  readonly passages: AskedPassage[] = [];
  readonly unknown = new Set<string>();
  readonly layout = new Set<string>();
  readonly #html: string;
  #inSmall: string | undefined;
  /** Where the next of each closing stands, as far as it was looked for. */
  readonly #closings = new Map<string, number>();
  #at = 0;
  #written = 0;
  #raw = 0;
  #nextBracket = -1;
  readonly #openPassages: number[] = [];

  constructor(html: string) {
    this.#html = html;
  }

  run(): void {
    const html = this.#html;
    const next = /[<[]/g;
    for (;;) {
      next.lastIndex = this.#at;
      const found = next.exec(html);
      if (!found) break;
      this.#at = found.index;
      if (html[this.#at] === '<') this.#at = this.#endOfTag();
      else this.#bracket();
    }
    this.marked.push(html.slice(this.#written));
  }

  /** Behind the tag or comment that begins here. One that never ends takes in the rest, as in a browser. */
  #endOfTag(): number {
    const html = this.#html;
    const at = this.#at;
    if (html.startsWith('<!--', at)) {
      const end = html.indexOf('-->', at + 4);
      return end === -1 ? html.length : end + 3;
    }
    if (!/[a-zA-Z/!?]/.test(html[at + 1] ?? '')) return at + 1;
    const raw = RAW.exec(html.slice(at, at + 12));
    if (raw) this.#raw = Math.max(0, this.#raw + (raw[1] === '/' ? -1 : 1));
    const end = /["'>]/g;
    for (let from = at + 1; ; ) {
      end.lastIndex = from;
      const found = end.exec(html);
      if (!found) return html.length;
      if (found[0] === '>') return found.index + 1;
      const quoted = html.indexOf(found[0], found.index + 1);
      if (quoted === -1) return html.length;
      from = quoted + 1;
    }
  }

  #bracket(): void {
    if (this.#nextBracket < this.#at) this.#nextBracket = this.#html.indexOf(']', this.#at);
    const code = this.#nextBracket === -1 ? undefined : shortcodeAt(this.#html, this.#at, this.#nextBracket);
    if (code === undefined) this.#at += 1;
    else if (code.escaped) this.#replace(code.end, this.#html.slice(this.#at + 1, code.end - 1));
    else if (code.name === 'wpdiscuz-feedback') this.#passage(code);
    else if (this.#raw > 0) this.#at = code.end;
    else if (SHOWS_SOMETHING.has(code.name)) this.#replace(code.end, code.closes ? '' : whole(code));
    else if (ENCLOSES.has(code.name)) this.#enclosing(code);
    else if (!this.#layout(code)) this.#leave(code);
  }

  #enclosing(code: Shortcode): void {
    const closing = `[/${code.name}]`;
    const end = code.closes ? -1 : this.#placeOf(closing, code.end);
    if (code.name === 'embed') this.#embed(code, { end, closing });
    else if (code.closes) this.#replace(code.end, `</${SHORTCODE_ELEMENT}>`);
    else if (end === -1) this.#leave(code);
    else this.#replace(code.end, opening(code));
  }

  /** Says whether the shortcode is one that laid the page out. */
  #layout(code: Shortcode): boolean {
    const html = layoutHtml(code);
    if (html === undefined) return false;
    this.layout.add(code.name);
    const isRaw = code.name.startsWith('vc_raw_') && !code.closes;
    const closing = `[/${code.name}]`;
    const end = isRaw ? this.#placeOf(closing, code.end) : -1;
    if (end === -1) this.#replace(code.end, markedShortcodes(html));
    else this.#replace(end + closing.length, rawHtml(this.#html.slice(code.end, end)));
    return true;
  }

  #embed(code: Shortcode, { end, closing }: { end: number; closing: string }): void {
    if (code.closes || end === -1) {
      this.#replace(code.end, code.closes ? '' : whole(code));
      return;
    }
    const between = this.#html
      .slice(code.end, end)
      .replace(/<[^<>]*>/g, '')
      .trim();
    const src = between === '' ? {} : { src: between };
    this.#replace(end + closing.length, whole({ ...code, attributes: { ...code.attributes, ...src } }));
  }

  #placeOf(closing: string, from: number): number {
    const known = this.#closings.get(closing);
    if (known !== undefined && (known === -1 || known >= from)) return known;
    this.#inSmall ??= this.#html.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
    const place = this.#inSmall.indexOf(closing, from);
    this.#closings.set(closing, place);
    return place;
  }

  #passage(code: Shortcode): void {
    if (code.closes) {
      const open = this.#openPassages.pop();
      this.#replace(code.end, open === undefined ? '' : `<!--tidings-passage ends ${open}-->`);
      return;
    }
    const { id = '', question = '', opened = '0' } = code.attributes;
    const asked = { passageId: id, question: decoded(question), opened: opened === '1' };
    const place = this.passages.push(asked) - 1;
    this.#openPassages.push(place);
    this.#replace(code.end, `<!--tidings-passage begins ${place}-->`);
  }

  #leave(code: Shortcode): void {
    const looksLikeOne =
      code.closes ||
      /[-_]/.test(code.name) ||
      Object.keys(code.attributes).some((name) => !/^\d+$/.test(name));
    if (looksLikeOne) this.unknown.add(code.name);
    this.#at = code.end;
  }

  #replace(end: number, by: string): void {
    this.marked.push(this.#html.slice(this.#written, this.#at), by);
    this.#at = end;
    this.#written = end;
  }
}

function opening(code: Shortcode): string {
  const said = Object.entries(code.attributes).map(([name, value]) => {
    return ` data-${name}="${value.replaceAll('"', '&quot;').replaceAll('<', '&lt;')}"`;
  });
  return `<${SHORTCODE_ELEMENT} name="${code.name}"${said.join('')}>`;
}

function whole(code: Shortcode): string {
  return `${opening(code)}</${SHORTCODE_ELEMENT}>`;
}

/** Attributes of shortcodes spell quotes and brackets as entities. */
function decoded(said: string): string {
  if (!said.includes('&')) return said;
  const [element] = treeOf(`<i title="${said.replaceAll('"', '&quot;')}"></i>`);
  return (isElement(element) && attribute(element, 'title')) || said;
}
