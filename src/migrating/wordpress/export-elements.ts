import { SaxesParser } from 'saxes';
import { BrokenExport } from './broken-export.ts';
import type { WxrLimits } from './words.ts';

/** An element of the export. Names carry the prefix that current exports use, whatever the file calls it. */
export interface ExportElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly line: number;
  readonly children: ExportElement[];
  text: string;
}

/** Depth at which the channel's own children stand: rss, channel, child. */
const ENTRY_DEPTH = 3;

/** The usual prefix for a namespace; WXR's own carries its version, and some files say https. */
const NAMESPACES: readonly [RegExp, string][] = [
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/\d+\.\d+\/excerpt\/?$/, 'excerpt'],
  [/^https?:\/\/(?:www\.)?wordpress\.org\/export\/\d+\.\d+\/?$/, 'wp'],
  [/^https?:\/\/purl\.org\/rss\/1\.0\/modules\/content\/?$/, 'content'],
  [/^https?:\/\/purl\.org\/dc\/elements\/1\.1\/?$/, 'dc'],
];

/**
 * Cuts the text of an export into the children of its channel, each a small tree of its own, so that
 * memory holds one at a time. No document type and no entity beyond XML's five is accepted.
 */
export class ExportElements {
  readonly #parser = new SaxesParser({ xmlns: false, position: true });
  readonly #limits: WxrLimits;
  readonly #prefixes = new Map<string, string>();
  readonly #open: ExportElement[] = [];
  #ready: ExportElement[] = [];
  #failure: BrokenExport | undefined;
  #charactersSinceEntry = 0;
  /** Added to the parser's line: what was passed over before it started. */
  skippedLines = 0;

  constructor(limits: WxrLimits) {
    this.#limits = limits;
    const parser = this.#parser;
    parser.on('error', (error) => this.#fail(plainReason(error.message)));
    parser.on('doctype', () =>
      this.#fail('The file has a document type, which no export has. It is refused.'),
    );
    parser.on('opentag', (tag) => this.#opened(tag.name, tag.attributes as Record<string, string>));
    parser.on('text', (text) => this.#said(text));
    parser.on('cdata', (text) => this.#said(text));
    parser.on('closetag', () => this.#closed());
  }

  get line(): number {
    return this.#parser.line + this.skippedLines;
  }

  /** Takes the next text; gives the channel's children that it completed. Then ask `check`. */
  next(text: string): readonly ExportElement[] {
    this.#charactersSinceEntry += text.length;
    this.#parser.write(text);
    if (this.#failure === undefined && this.#charactersSinceEntry > this.#limits.entryCharacters)
      this.#fail(`An entry is longer than ${this.#limits.entryCharacters} characters.`);
    return this.#taken();
  }

  /** Told apart from `next`, so that what was whole is given out first. @throws {BrokenExport} */
  check(): void {
    if (this.#failure !== undefined) throw this.#failure;
  }

  /** Says that the file ends here. @throws {BrokenExport} when it was not to end yet. */
  end(): void {
    const open = this.#open.at(-1);
    if (open !== undefined)
      throw new BrokenExport(
        this.line,
        `The file is cut off: <${open.name}> of line ${open.line} is not closed.`,
      );
    this.#parser.close();
    this.check();
  }

  #taken(): readonly ExportElement[] {
    const ready = this.#ready;
    this.#ready = [];
    return ready;
  }

  #fail(reason: string): void {
    this.#failure ??= new BrokenExport(this.line, reason);
  }

  #opened(name: string, attributes: Record<string, string>): void {
    if (this.#failure !== undefined) return;
    this.#learnPrefixes(attributes);
    const element = { name: this.#usual(name), attributes, line: this.line, children: [], text: '' };
    const depth = this.#open.push(element);
    if (depth === 1 && element.name !== 'rss')
      this.#fail(`This is not a WordPress export: it starts with <${name}>.`);
    if (depth > this.#limits.depth) this.#fail(`Elements stand more than ${this.#limits.depth} deep.`);
    if (depth === ENTRY_DEPTH) this.#charactersSinceEntry = 0;
    if (depth <= ENTRY_DEPTH) return;
    const siblings = this.#open[depth - 2]?.children;
    siblings?.push(element);
    if ((siblings?.length ?? 0) > this.#limits.children)
      this.#fail(`An element holds more than ${this.#limits.children} others.`);
  }

  #said(text: string): void {
    const element = this.#open.at(-1);
    if (element !== undefined && this.#open.length >= ENTRY_DEPTH && this.#failure === undefined)
      element.text += text;
  }

  #closed(): void {
    if (this.#failure !== undefined) return;
    const element = this.#open.pop();
    if (element === undefined || this.#open.length !== ENTRY_DEPTH - 1) return;
    this.#charactersSinceEntry = 0;
    this.#ready.push(element);
  }

  #learnPrefixes(attributes: Record<string, string>): void {
    for (const [name, address] of Object.entries(attributes)) {
      if (!name.startsWith('xmlns:')) continue;
      const usual = NAMESPACES.find(([pattern]) => pattern.test(address))?.[1];
      if (usual !== undefined) this.#prefixes.set(name.slice('xmlns:'.length), usual);
    }
  }

  #usual(name: string): string {
    const colon = name.indexOf(':');
    const usual = colon === -1 ? undefined : this.#prefixes.get(name.slice(0, colon));
    return usual === undefined ? name : `${usual}${name.slice(colon)}`;
  }
}

function plainReason(message: string): string {
  const said = message.replace(/^(?:[^:]*:)?\d+:\d+: /, '');
  if (said.includes('undefined entity') || said.includes('entity'))
    return `The file uses an entity that XML does not know (${said}). It is refused.`;
  return `This is not sound XML (${said}).`;
}
