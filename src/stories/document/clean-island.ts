import sanitize from 'sanitize-html';
import { linkAddress } from '#platform/text';
import { ownAddress } from '../rules/own-address.ts';

const TEXT = [
  'b',
  'strong',
  'i',
  'em',
  'u',
  's',
  'del',
  'ins',
  'small',
  'sub',
  'sup',
  'mark',
  'q',
  'cite',
  'abbr',
];
const MORE_TEXT = ['code', 'kbd', 'samp', 'var', 'dfn', 'bdi', 'bdo', 'span', 'br', 'wbr', 'time', 'a'];
const RUBY = ['ruby', 'rb', 'rt', 'rp'];
const BLOCKS = [
  'p',
  'div',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'blockquote',
  'pre',
  'hr',
  'address',
  'details',
  'summary',
];
const LISTS = ['ul', 'ol', 'li', 'dl', 'dt', 'dd'];
const FIGURES = ['figure', 'figcaption', 'img'];
const TABLES = ['table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td'];

/**
 * HTML that an import brought, without all that could run, load, look like a part of the site or lead astray:
 * no script, style, form or frame, no class or id, pictures of this site alone, links that browsers follow.
 */
export function cleanIsland(html: string): string {
  return sanitize(html, {
    allowedTags: [...TEXT, ...MORE_TEXT, ...RUBY, ...BLOCKS, ...LISTS, ...FIGURES, ...TABLES],
    allowedAttributes: {
      '*': ['lang', 'dir', 'title'],
      a: ['href'],
      img: ['src', 'alt', 'width', 'height', 'loading'],
      ol: ['start', 'reversed'],
      td: ['colspan', 'rowspan'],
      th: ['colspan', 'rowspan', 'scope'],
      time: ['datetime'],
    },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    disallowedTagsMode: 'discard',
    nonTextTags: [
      'script',
      'style',
      'textarea',
      'option',
      'noscript',
      'template',
      'xmp',
      'title',
      'svg',
      'math',
    ],
    nestingLimit: 60,
    transformTags: {
      a: (tagName, { href = '', ...rest }) => ({ tagName, attribs: { ...rest, ...followed(href) } }),
      img: (tagName, attribs) => ({ tagName, attribs: { alt: '', ...attribs, loading: 'lazy' } }),
      h1: 'h2',
    },
    exclusiveFilter: ({ tag, attribs }) => tag === 'img' && ownAddress(attribs['src'] ?? '') === undefined,
  });
}

function followed(href: string): { href?: string } {
  const address = linkAddress(href);
  return address === undefined ? {} : { href: address };
}
