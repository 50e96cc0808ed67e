import { serializeOuter } from 'parse5';
import sanitizeHtml from 'sanitize-html';
import type { Conversion, ReadElement } from './conversion.ts';
import { holdsMedia } from './read-media.ts';
import { attribute, isElement, type TreeElement } from './tree.ts';

/**
 * What no block expresses and people still want to read as it was: lists of terms, and what opens at a press.
 * Cleaned here, and once more whenever it is drawn.
 */
export const readIsland: ReadElement = (element, turn) => {
  if (holdsMedia(element)) {
    readOpened(element, turn);
    return;
  }
  const html = islandHtml(serializeOuter(element), turn.conversion);
  if (turn.conversion.plain([element]) === '') return;
  turn.conversion.report('island', element.tagName);
  turn.pieces.push({ kind: 'block', block: { type: 'island', attrs: { id: '', html } } });
};

/** Too rich for an island: everything in it stands in the text, opened. */
const readOpened: ReadElement = (element, turn) => {
  turn.conversion.report('dropped-markup', element.tagName);
  for (const node of element.childNodes) {
    turn.pieces.push({ kind: 'edge' });
    turn.read([node], isHeadword(node) ? [{ type: 'bold' }] : []);
    turn.pieces.push({ kind: 'edge' });
  }
};

function isHeadword(node: unknown): node is TreeElement {
  return isElement(node) && ['summary', 'dt'].includes(node.tagName);
}

function islandHtml(html: string, conversion: Conversion): string {
  return sanitizeHtml(html, {
    allowedTags: [
      ...['dl', 'dt', 'dd', 'div', 'details', 'summary', 'p', 'br', 'ul', 'ol', 'li', 'blockquote', 'pre'],
      ...[
        'a',
        'strong',
        'b',
        'em',
        'i',
        'u',
        's',
        'del',
        'ins',
        'code',
        'sub',
        'sup',
        'abbr',
        'mark',
        'q',
        'cite',
      ],
    ],
    allowedAttributes: { a: ['href'], abbr: ['title'], details: ['open'], '*': ['lang', 'dir'] },
    allowedSchemes: ['http', 'https', 'mailto', 'tel'],
    allowProtocolRelative: false,
    nestingLimit: 40,
    disallowedTagsMode: 'discard',
    transformTags: {
      a: (tagName, { href }) => {
        const address = href === undefined ? undefined : conversion.link(href);
        return { tagName, attribs: address === undefined ? {} : { href: address } };
      },
    },
  }).trim();
}

/** The language that an element says its words are in. */
export function languageOf(element: TreeElement): string | undefined {
  const lang = attribute(element, 'lang');
  return lang !== undefined && /^[a-z]{2,3}(-[a-z0-9]{2,8}){0,3}$/i.test(lang) ? lang : undefined;
}
