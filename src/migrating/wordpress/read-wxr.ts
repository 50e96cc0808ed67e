import { BareAmpersands } from './bare-ampersands.ts';
import { BrokenExport } from './broken-export.ts';
import { type ExportElement, ExportElements } from './export-elements.ts';
import { ExportText } from './export-text.ts';
import type { WxrEntry, WxrLimits, WxrSite } from './words.ts';
import { entryOf } from './wxr-entries.ts';

export const WXR_LIMITS: WxrLimits = { entryCharacters: 64 * 1024 * 1024, children: 250_000, depth: 16 };

/** How much text goes to the parser at once: a failure or a full entry is noticed after that much. */
const PIECE = 64 * 1024;

/**
 * Reads a WordPress export as it comes in: first the site, then its authors, terms and items in the order
 * of the file, last an `end`. One entry is held in memory at a time.
 *
 * @throws {BrokenExport} with line and reason, when the rest of the file cannot be read. Every entry given
 * out before was whole.
 */
export async function* readWxr(
  bytes: AsyncIterable<Uint8Array>,
  limits: Partial<WxrLimits> = {},
): AsyncGenerator<WxrEntry, void, undefined> {
  const text = new ExportText();
  const elements = new ExportElements({ ...WXR_LIMITS, ...limits });
  const ampersands = new BareAmpersands();
  const channel = new Channel();
  for await (const chunk of bytes) {
    const decoded = text.next(chunk);
    elements.skippedLines = text.skippedLines;
    yield* channel.entries(elements, ampersands.next(decoded));
    text.check();
  }
  yield* channel.entries(elements, ampersands.next(text.rest()) + ampersands.rest());
  elements.end();
  yield* channel.site(elements.line);
  yield { kind: 'end', line: elements.line, strippedCharacters: text.strippedCharacters };
}

/** What the channel says of the site stands in single elements before the first entry. */
class Channel {
  readonly #said = new Map<string, string>();
  #siteGiven = false;

  *entries(elements: ExportElements, text: string): Generator<WxrEntry> {
    for (let at = 0; at < text.length; at += PIECE) {
      for (const element of elements.next(text.slice(at, at + PIECE))) yield* this.entry(element);
      elements.check();
    }
  }

  *entry(element: ExportElement): Generator<WxrEntry> {
    const entry = entryOf(element);
    if (entry === undefined) {
      if (!this.#said.has(element.name)) this.#said.set(element.name, element.text.trim());
      return;
    }
    yield* this.site(element.line);
    yield entry;
  }

  /** @throws {BrokenExport} when the file does not say that it is an export. */
  *site(line: number): Generator<WxrSite> {
    if (this.#siteGiven) return;
    const wxrVersion = this.#said.get('wp:wxr_version');
    if (wxrVersion === undefined)
      throw new BrokenExport(line, 'This is not a WordPress export: it names no WXR version.');
    this.#siteGiven = true;
    const blogUrl = this.#address('wp:base_blog_url') || this.#address('link');
    yield {
      kind: 'site',
      line,
      title: this.#said.get('title') ?? '',
      siteUrl: this.#address('wp:base_site_url') || blogUrl,
      blogUrl,
      description: this.#said.get('description') ?? '',
      language: this.#said.get('language') ?? '',
      wxrVersion,
    };
  }

  #address(name: string): string {
    return (this.#said.get(name) ?? '').replace(/\/+$/, '');
  }
}
