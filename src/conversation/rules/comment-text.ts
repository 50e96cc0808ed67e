import MarkdownIt from 'markdown-it';
import sanitizeHtml from 'sanitize-html';
import { htmlWithoutTowers } from '#platform/text';
import { type KnownNames, mentionedIn, mentionsFrom, understandMentions } from '../mentions/rules/mention.ts';
import type { BodyKind } from '../words.ts';
import { linksIn } from './links.ts';
import { type SpoilerWords, understandSpoilers } from './spoiler.ts';

/** A link of a reader earns no rank, and the page it opens learns nothing of ours (HTML, 4.6.7). */
export const LINK_REL = 'nofollow ugc noopener';
/** A comment with more addresses than these is no comment; they stay words. */
const MOST_LINKED = 20;
const WEB = /^https?:\/\//i;

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
understandSpoilers(markdown);
understandMentions(markdown);
// Only what says of itself that it is an address: "readme.md" and "node.js" are words.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false, fuzzyIP: false });
markdown.validateLink = (address) => WEB.test(address.trim());
// `[words]()` would be a link to the very page: its words stay words.
markdown.core.ruler.push('links-to-nowhere', ({ tokens }) => {
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
markdown.renderer.rules['link_open'] = (tokens, at, options, _, renderer) => {
  const link = tokens[at];
  // Nothing but these two: a title would be words that only a pointer finds.
  if (link)
    link.attrs = [
      ['href', link.attrGet('href') ?? ''],
      ['rel', LINK_REL],
    ];
  return renderer.renderToken(tokens, at, options);
};
// The language after a fence would become a class; nothing here has a use for it.
markdown.renderer.rules['fence'] = (tokens, at) =>
  `<pre><code>${markdown.utils.escapeHtml(tokens[at]?.content ?? '')}</code></pre>\n`;

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
      attribs: WEB.test(href.trim()) ? { href: href.trim(), rel: LINK_REL } : {},
    }),
  },
};

/** What a comment is drawn with where readers can open what is hidden and go to whom it names. */
export interface ReaderWords extends SpoilerWords {
  readonly hrefOf?: (commentId: string) => string;
}

/**
 * A comment as HTML that is safe to stand in the page. Written here: a small Markdown, no HTML, no pictures,
 * no headings. Imported: its HTML, reduced to the same elements. None climbs out of its lines. `words` where a reader can open what is hidden.
 */
export function commentHtml(
  comment: { readonly body: string; readonly bodyKind: BodyKind; readonly mentions?: string },
  words?: ReaderWords,
): string {
  return htmlWithoutTowers(safeHtml(comment, words));
}

function safeHtml(comment: Parameters<typeof commentHtml>[0], words: ReaderWords | undefined): string {
  if (comment.bodyKind === 'html') return sanitizeHtml(comment.body, IMPORTED);
  // Looking for bare addresses takes quadratic time where hundreds of them run into each other.
  markdown.set({ linkify: linksIn(comment.body) <= MOST_LINKED });
  return markdown.render(comment.body, environmentOf(comment, words));
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
