import fc from 'fast-check';
import { parse, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { ATTACKS } from '../../../../test/attacks.ts';
import { checkDocument } from '../../document/check.ts';
import type { Block, Inline } from '../../document/words.ts';
import { HOSTILE, WEB_OFFICE, WEB_PAGE, WORD } from './pasted-texts.ts';
import { cleanLink } from './rules/paste/clean-link.ts';
import { cleanPaste } from './rules/paste/clean-paste.ts';
import type { Pasted } from './rules/paste/pasted.ts';

describe('What is pasted from a word processor', () => {
  it('is words, headings, lists in lists, tables, and nothing of its look', () => {
    const { text, picturesLeftOut } = pasted(WORD);
    expect(text).toEqual([
      '## The quay is lit',
      'It runs *again*, and _nobody_ knows why.',
      '- The mayor [- her deputy] | The harbour master',
      '3. Third | Fourth',
      'Kept and added[1].',
      'table: 2× *Ships* / Six, ',
    ]);
    expect(picturesLeftOut).toBe(1);
  });

  it('on the web as well, though its wrapper says that all is bold', () => {
    expect(pasted(WEB_OFFICE).text).toEqual([
      '## What it costs',
      'Nobody *would *_*say*_; see <https://harbour.example/report?page=2 the report>.',
      '- One [- One and a half] | ~Two~',
      '5. Five',
      'table: head Year, head Ships / 2026, 6',
    ]);
  });
});

describe('What is pasted from a page of the web', () => {
  it('leaves behind what stood around the text, and what would tell who followed a link', () => {
    const { text, picturesLeftOut } = pasted(WEB_PAGE);
    expect(text).toEqual([
      '### </x A smaller heading>',
      'First line⏎second line',
      'After a gap',
      'Known as `tidings`, H,2,O, 10^6^ and =marked=\u00a0: one\u00a0metre.',
      'quote: We never said so. | — The yard',
      'code: let a = 1;\n  if (a < 2) go();',
      '***',
      'The quay at night',
      '<https://a.example/story?id=7#part A story>',
      'Own:',
      'picture 0197-a: Our quay',
    ]);
    expect(picturesLeftOut).toBe(1);
  });

  it('is one line where one line was copied', () => {
    expect(pasted('<meta charset="utf-8"><span>some </span><b>words</b>').text).toEqual(['some *words*']);
    expect(pasted('  \n ').text).toEqual([]);
  });

  it('takes a table of one cell for what it is, and no more columns than there can be', () => {
    expect(pasted('<table><tr><td><p>A</p><p>B</p></td></tr></table>').text).toEqual(['A', 'B']);
    expect(pasted('<table><caption> Ships <b>a</b>\n year</caption><tr><td>A<td>B</table>').text).toEqual([
      'table “Ships a year”: A, B',
    ]);
    expect(pasted('<table><tr><td colspan=999999>A<td>B</table>').text).toEqual(['table: A, B']);
  });
});

describe('A hostile paste', () => {
  it('leaves its words and loses its teeth', () => {
    const { blocks, text, picturesLeftOut } = pasted(HOSTILE);
    expect(text).toEqual(['Words that stay too three', 'Asked', 'Last']);
    expect(picturesLeftOut).toBe(1);
    expect(JSON.stringify(blocks)).not.toMatch(/script|alert|evil|onerror|island|typed/);
  });

  it('of any kind is a document that the server takes as it is', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom(...ATTACKS, WORD, WEB_OFFICE, WEB_PAGE, HOSTILE), soup), {
          maxLength: 4,
        }),
        (parts) => {
          const { blocks } = pasted(parts.join(''));
          const document = { type: 'doc', content: blocks };
          const checked = checkDocument(document, {
            newId: () => 'x',
            standing: { islands: new Set(), addresses: new Set() },
          });
          expect(checked).toEqual({ document, mended: [] });
        },
      ),
    );
  });
});

describe('A pasted link', () => {
  it.each([
    ['https://a.example/?utm_source=x&b=1', 'https://a.example/?b=1'],
    ['https://a.example/plain?b=%20c', 'https://a.example/plain?b=%20c'],
    ['https://www.google.com/url?q=javascript:alert(1)', undefined],
    [
      'https://eu01.safelinks.protection.outlook.com/?url=https%3A%2F%2Fb.example%2F&data=5',
      'https://b.example/',
    ],
    ['mailto:desk@a.example', 'mailto:desk@a.example'],
    ['file:///C:/Users/ada/ferry.docx', undefined],
    ['#_ftn1', undefined],
    ['/give', '/give'],
  ])('%s', (href, clean) => expect(cleanLink(href)).toBe(clean));
});

const TAGS = [
  'p',
  'div',
  'b',
  'span',
  'ul',
  'ol',
  'li',
  'table',
  'tr',
  'td',
  'blockquote',
  'pre',
  'h2',
  'a',
  'br',
  'o:p',
];
const soup = fc
  .array(
    fc.oneof(
      fc
        .constantFrom(...TAGS)
        .map((tag) => `<${tag} style="mso-list:l0 level${tag.length} lfo1" href="//a">`),
      fc.constantFrom(...TAGS).map((tag) => `</${tag}>`),
      fc.string({ maxLength: 6 }),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

function pasted(html: string) {
  let number = 0;
  const newId = () => `new${++number}`;
  const { blocks, picturesLeftOut } = cleanPaste(parse(html).childNodes.flatMap(read), {
    newId,
    origin: 'https://news.example',
  });
  return { blocks, text: blocks.map(said), picturesLeftOut };
}

/** As the browser's own parser has it. */
function read(node: Tree.ChildNode): readonly Pasted[] {
  if (node.nodeName === '#text') return [(node as Tree.TextNode).value];
  if (!('tagName' in node)) return [];
  const attrs = Object.fromEntries(node.attrs.map(({ name, value }) => [name, value]));
  return [{ name: node.tagName, attrs, children: node.childNodes.flatMap(read) }];
}

/** A block in a line that can be read. */
function said(block: Block): string {
  switch (block.type) {
    case 'paragraph':
      return line(block.content);
    case 'heading':
      return `${'#'.repeat(block.attrs.level)} ${line(block.content)}`;
    case 'bulletList':
    case 'orderedList': {
      const items = block.content.map(({ content: [first, ...inner] }) =>
        [first && said(first), ...inner.map((one) => `[${said(one)}]`)].join(' '),
      );
      return `${block.type === 'bulletList' ? '-' : `${block.attrs.start ?? 1}.`} ${items.join(' | ')}`;
    }
    case 'quote':
      return `quote: ${block.content.map(said).join(' | ')}`;
    case 'table': {
      const rows = block.content.map((row) =>
        row.content
          .map(({ type, attrs, content }) => {
            const wide = attrs?.colspan ? `${attrs.colspan}× ` : '';
            return `${type === 'tableHeader' ? 'head ' : ''}${wide}${content.map(said).join(' | ')}`;
          })
          .join(', '),
      );
      const { caption = '' } = block.attrs;
      return `table${caption && ` “${caption}”`}: ${rows.join(' / ')}`;
    }
    case 'code':
      return `code: ${block.content?.[0].text}`;
    case 'picture':
      return `picture ${block.attrs.pictureId}: ${block.attrs.alt}`;
    case 'separator':
      return '***';
    default:
      return block.type;
  }
}

const SIGNS = {
  bold: '*',
  italic: '_',
  strike: '~',
  code: '`',
  subscript: ',',
  superscript: '^',
  highlight: '=',
};

function line(content: readonly Inline[] = []): string {
  return content
    .map((one) => {
      if (one.type !== 'text') return '⏎';
      return (one.marks ?? []).reduce((text, mark) => {
        if (mark.type === 'link') return text;
        const sign = SIGNS[mark.type as keyof typeof SIGNS] ?? '?';
        return `${sign}${text}${sign}`;
      }, linked(one));
    })
    .join('');
}

function linked(one: Inline & { readonly type: 'text' }): string {
  const link = one.marks?.find((mark) => mark.type === 'link');
  return link?.type === 'link' ? `<${link.attrs.href} ${one.text}>` : one.text;
}
