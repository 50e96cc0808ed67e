import type MarkdownIt from 'markdown-it';
import { folded, percentDecoded, urlFrom } from '#platform/text';

/** A link of a reader earns no rank, and the page it opens learns nothing of ours (HTML, 4.6.7). */
export const LINK_REL = 'nofollow ugc noopener';

const WEB = /^https?:\/\//i;
const ADDRESS = /https?:\/\/|(?<![\p{L}\p{N}])www\.|\]\(/giu;
const WRITTEN_TWICE = /\]\(\s*<?\s*(https?:\/\/)?/gi;
const SCHEME_AND_HOST = /^(https?:\/\/)([^/?#:]+)/i;
const CODES = /(?:%[0-9a-f]{2})+/gi;
const ASCII = /^[\x20-\x7e]*$/;

/** How many addresses a text holds, however they are written: bare, in angle brackets, or with words before them. */
export function addressesIn(text: string): number {
  return text.replace(WRITTEN_TWICE, '](').match(ADDRESS)?.length ?? 0;
}

/** Whether a comment may lead there: a page of the web, without a name before its host that would pass for one. */
export function isLinkable(address: string): boolean {
  if (!WEB.test(address.trim())) return false;
  const url = urlFrom(address.trim());
  return url?.username === '' && url.password === '';
}

/**
 * A bare address as readers are shown it: as it was typed, with words in the place of their codes. A host in letters
 * that pass for others is shown as the browser will ask for it.
 *
 *     shownAddress('https://bay.example/caf%C3%A9') // 'https://bay.example/café'
 *     shownAddress('https://аррӏе.com') // 'https://xn--80ak6aa92e.com': Cyrillic letters
 */
export function shownAddress(address: string): string {
  return address
    .replace(SCHEME_AND_HOST, (_, scheme: string, host: string) => {
      const labels = host
        .split('.')
        .map((label) => (isPlain(label) ? label : (urlFrom(`https://${label}`)?.host ?? label)));
      return scheme + labels.join('.');
    })
    .replace(CODES, (codes) => {
      const words = percentDecoded(codes) ?? '';
      return /^[\p{L}\p{M}\p{N}]+$/u.test(words) && !ASCII.test(words) ? words : codes;
    });
}

/** Whether a part of a host's name reads as what it is. */
function isPlain(label: string): boolean {
  const letters = label.normalize('NFKD').replace(/\p{Mn}/gu, '');
  if (ASCII.test(letters)) return true;
  return /^[\p{L}\p{M}\p{N}-]+$/u.test(label) && !ASCII.test(folded(label));
}

/** How many links a text is drawn with. */
export function linkedIn(tokens: ReturnType<MarkdownIt['parse']>): number {
  return tokens.flatMap(({ children }) => children ?? []).filter(({ type }) => type === 'link_open').length;
}

/** Teaches the parser what may be a link in a comment, and what it says. */
export function understandLinks(markdown: MarkdownIt): void {
  const { linkify, core, renderer } = markdown;
  // Only what says of itself that it is an address: "readme.md" and "node.js" are words.
  linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
  for (const scheme of ['ftp:', 'mailto:', '//']) linkify.add(scheme, null);
  markdown.validateLink = isLinkable;
  markdown.normalizeLinkText = shownAddress;
  // `[words]()` would be a link to the very page: its words stay words.
  core.ruler.push('links-to-nowhere', ({ tokens }) => {
    for (const block of tokens) {
      const open: boolean[] = [];
      block.children =
        block.children?.filter((token) => {
          if (token.type === 'link_open') open.push(token.attrGet('href') !== '');
          if (token.type === 'link_open') return open.at(-1);
          return token.type !== 'link_close' || open.pop();
        }) ?? null;
    }
  });
  renderer.rules['link_open'] = (tokens, at, options, _, rendering) => {
    const link = tokens[at];
    // Nothing but these two: a title would be words that only a pointer finds.
    if (link)
      link.attrs = [
        ['href', link.attrGet('href') ?? ''],
        ['rel', LINK_REL],
      ];
    return rendering.renderToken(tokens, at, options);
  };
}
