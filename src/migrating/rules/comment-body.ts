import sanitizeHtml from 'sanitize-html';
import { wordsAlone } from '#platform/html';
import { linkAddress } from '#platform/text';

const SPOILER =
  /\[spoiler(?:\s+title=(?:"([^"\]]{0,300})"|&quot;([^\]]{0,300}?)&quot;))?\s*\]([\s\S]*?)\[\/spoiler\]/gi;
const SPOILER_END = /\[\/spoiler\]/gi;
const PRE_END = /<\/pre>/gi;
const BARE_ADDRESS = /(^|[\s(>])(https?:\/\/[^\s<>"')\]]{3,2000})/g;
const HIDDEN_FROM_LINKS = /(<a\b[^>]*>[\s\S]*?<\/a>|<[^>]*>)/i;

export interface CommentBody {
  /** Of paragraphs, emphasis, links, quotes, lists and code alone. */
  readonly html: string;
  readonly spoilers: number;
}

export interface CommentSurroundings {
  /** An address as it works here. */
  readonly link?: (address: string) => string;
  /** Addresses of files that were sent with it. */
  readonly attachments?: readonly string[];
}

/**
 * A comment's text as HTML that holds what a comment here may hold. Line breaks in the source are line breaks,
 * bare addresses are links, pictures are links to them, and a spoiler is a quotation under its title.
 */
export function commentBody(
  content: string,
  { link = (address) => address, attachments = [] }: CommentSurroundings = {},
): CommentBody {
  const said = isTangled(content) ? wordsAlone(content) : content;
  const text = said.replace(/\r\n?/g, '\n').replace(/<\/t[dh]>/gi, ' $&');
  let spoilers = 0;
  let shown = '';
  let from = 0;
  for (const match of upToLast(SPOILER_END, text).matchAll(SPOILER)) {
    spoilers += 1;
    const [whole, title, quoted, inside = ''] = match;
    const named = (title ?? quoted ?? '') || 'Spoiler';
    shown += `${withParagraphs(text.slice(from, match.index))}\n<blockquote><p><strong>${named}</strong></p>\n`;
    shown += `${withParagraphs(inside)}</blockquote>\n`;
    from = match.index + whole.length;
  }
  shown += withParagraphs(text.slice(from));
  const attached = attachments.map((address) => `<p>${linkTo(address)}</p>`);
  const html = sanitizeHtml([shown, ...attached].join('\n'), {
    allowedTags: ['p', 'br', 'strong', 'em', 's', 'a', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
    allowedAttributes: { a: ['href'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 30,
    transformTags: {
      ...{ b: 'strong', i: 'em', cite: 'em', del: 's', strike: 's', tt: 'code', kbd: 'code', div: 'p' },
      ...{ dt: 'p', dd: 'p', tr: 'p', address: 'p', figcaption: 'p', caption: 'p' },
      ...{ h1: 'p', h2: 'p', h3: 'p', h4: 'p', h5: 'p', h6: 'p' },
      a: (_, { href }) => linked(href),
      img: (_, { src, alt }) => ({ ...linked(src), text: alt || src?.split('/').at(-1) || '' }),
    },
  });
  return { html: withLinks(html, link).trim(), spoilers };

  function linked(said: string | undefined) {
    const address = linkAddress(said ?? '');
    const attribs: Record<string, string> = address === undefined ? {} : { href: link(address) };
    return { tagName: 'a', attribs };
  }
}

/** What ends looks through all that is open. A long comment with a mark at every word is far below. */
const MOST_LOOKS = 200_000_000;

/** Whether so much is opened in a comment, and never closed, that its words alone are taken. */
export function isTangled(content: string): boolean {
  const marks = content.length < MOST_LOOKS ** 0.5 ? 0 : (content.match(/<\/?[a-z][^<>]*>/gi)?.length ?? 0);
  return marks ** 2 > MOST_LOOKS;
}

const BOX =
  '(?:p|div|ul|ol|li|blockquote|pre|h[1-6]|table|t[rdh]|t(?:head|body|foot)|d[ltd]|address|hr|figure)';
const BEGINS_BOX = new RegExp(`^</?${BOX}\\b`, 'i');
const ENDS_BOX = new RegExp(`</${BOX}>$`, 'i');

/** Paragraphs where the text has none of its own, as WordPress adds them when it shows a comment. */
function withParagraphs(content: string): string {
  const within = upToLast(PRE_END, content);
  return [...within.split(/(<pre\b[\s\S]*?<\/pre>)/i), content.slice(within.length)]
    .flatMap((part) => (/^<pre\b/i.test(part) ? [part] : part.split(/\n\s*\n/)))
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) =>
      BEGINS_BOX.test(part) || ENDS_BOX.test(part) ? part : `<p>${part.replace(/\n/g, '<br>')}</p>`,
    )
    .join('\n');
}

/** Addresses that stand in the text as words become links. `html` has been cleaned: its tags are sound. */
function withLinks(html: string, link: (address: string) => string): string {
  if (!html.includes('://')) return html;
  return html
    .split(HIDDEN_FROM_LINKS)
    .map((part) =>
      part.startsWith('<')
        ? part
        : part.replace(BARE_ADDRESS, (whole: string, before: string, said: string) => {
            const plain = withoutPunctuation(said.split(/&(?:gt|lt|quot);/, 1)[0] ?? '');
            const address = linkAddress(plain.replaceAll('&amp;', '&'));
            if (address === undefined) return whole;
            const href = link(address)
              .replaceAll('&', '&amp;')
              .replaceAll('"', '&quot;')
              .replaceAll('<', '&lt;');
            return `${before}<a href="${href}">${plain}</a>${said.slice(plain.length)}`;
          }),
    )
    .join('');
}

/** Marks at the end of an address are those of the sentence around it. */
function withoutPunctuation(address: string): string {
  let end = address.length;
  while (end > 0 && '.,;:!?'.includes(address[end - 1] ?? '')) end -= 1;
  return address.slice(0, end);
}

function linkTo(address: string): string {
  const plain = address.replace(/[<>"']/g, '');
  return `<a href="${plain}">${plain.replaceAll('&', '&amp;')}</a>`;
}

/** What never ends would be sought to the end of the text each time: quadratic work for a text full of it. */
function upToLast(end: RegExp, text: string): string {
  let last = 0;
  for (const match of text.matchAll(end)) last = match.index + match[0].length;
  return text.slice(0, last);
}
