import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { htmlWithoutTowers } from '#platform/text';
import { type KnownNames, mentionedIn, mentionsFrom, understandMentions } from '../mentions/rules/mention.ts';
import type { BodyKind } from '../words.ts';
import { understandDepth } from './depth.ts';
import { addressesIn, isLinkable, LINK_REL, linkedIn, understandLinks } from './links.ts';
import { type SpoilerWords, understandSpoilers } from './spoiler.ts';

/** A comment with more addresses than these is no comment; they stay words. */
const MOST_LINKED = 20;

const markdown = new MarkdownIt('zero', { html: false, linkify: true, breaks: true }).enable([
  'linkify',
  'newline',
  'escape',
  'entity',
  'backticks',
  'emphasis',
  'strikethrough',
  'link',
  'autolink',
  'blockquote',
  'list',
  'fence',
]);
understandDepth(markdown);
understandLinks(markdown);
understandSpoilers(markdown);
understandMentions(markdown);
// The language after a fence would become a class; nothing here has a use for it. What is none is words.
markdown.renderer.rules['fence'] = (tokens, at) => {
  const { info = '', content = '' } = tokens[at] ?? {};
  const isLanguage = content !== '' && /^\s*[\w+#.-]*\s*$/.test(info);
  return `<pre><code>${markdown.utils.escapeHtml(isLanguage ? content : `${info.trim()}\n${content}`)}</code></pre>\n`;
};

/** What may stand in a comment. Both ways of writing one lead to these elements; a spoiler alone to a label. */
export const COMMENT_ELEMENTS = [
  ...['p', 'br', 'strong', 'em', 's', 'a', 'code', 'pre', 'blockquote', 'ul', 'ol', 'li'],
] as const;

const IMPORTED: sanitizeHtml.IOptions = {
  allowedTags: [...COMMENT_ELEMENTS],
  allowedAttributes: { a: ['href', 'rel'], ol: ['start'] },
  allowedSchemes: ['http', 'https'],
  allowProtocolRelative: false,
  nestingLimit: 30,
  transformTags: {
    b: 'strong',
    i: 'em',
    del: 's',
    strike: 's',
    h1: 'p',
    h2: 'p',
    h3: 'p',
    h4: 'p',
    h5: 'p',
    h6: 'p',
    div: 'p',
    a: (tagName, { href = '' }) => ({
      tagName,
      attribs: isLinkable(href) ? { href: href.trim(), rel: LINK_REL } : {},
    }),
  },
};

/** What a comment is drawn with where readers can open what is hidden and go to whom it names. */
export interface ReaderWords extends SpoilerWords {
  readonly hrefOf?: (commentId: string) => string;
}

/**
 * A comment as HTML that is safe to stand in the page. Written here: a small Markdown, no HTML, no pictures,
 * no headings. Imported: its HTML, reduced to the same elements. None climbs out of its lines. `words` where a reader
 * can open what is hidden.
 */
export function commentHtml(
  comment: { readonly body: string; readonly bodyKind: BodyKind; readonly mentions?: string },
  words?: ReaderWords,
): string {
  return htmlWithoutTowers(safeHtml(comment, words));
}

function safeHtml(comment: Parameters<typeof commentHtml>[0], words: ReaderWords | undefined): string {
  if (comment.bodyKind === 'html') return sanitizeHtml(comment.body, IMPORTED);
  return parserFor(comment.body).render(comment.body, environmentOf(comment, words));
}

/**
 * How many links a comment brings: those that it is drawn with, in hidden words as well, or the addresses that are
 * written in it, if they are more.
 */
export function linksIn(body: string): number {
  const drawn = linkedIn(parserFor(body).parse(body, { spoiler: '' }));
  return Math.max(drawn, addressesIn(body));
}

/** Looking for bare addresses takes quadratic time where hundreds of them run into each other. */
function parserFor(body: string): MarkdownIt {
  return markdown.set({ linkify: addressesIn(body) <= MOST_LINKED });
}

/** Whom these words name, of those who are known. */
export function mentioned(body: string, names: KnownNames): readonly string[] {
  return mentionedIn(markdown, body, names);
}

function environmentOf({ mentions = '' }: { readonly mentions?: string }, words: ReaderWords | undefined) {
  if (words === undefined) return {};
  const { spoiler, hrefOf } = words;
  if (mentions === '' || !hrefOf) return { spoiler };
  return { spoiler, names: new Map(mentionsFrom(mentions).map(([name, id]) => [name, hrefOf(id)])) };
}
