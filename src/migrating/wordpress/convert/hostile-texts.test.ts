import { expect, it } from 'vitest';
import { linkAddress } from '#platform/text';
import { commentBody } from '../../rules/comment-body.ts';
import { commentFates } from '../../rules/comment-fate.ts';
import { uploadPath } from '../../rules/old-address.ts';
import { oldPathsOf } from '../../rules/old-paths.ts';
import { plainText } from '../story-of-item.ts';
import { convertHtml } from './convert-html.ts';

/**
 * Texts in which some step once looked through all the rest at each of its letters: of these sizes that takes minutes
 * or hours, and a few milliseconds where it looks once. Whoever brings the quadratic step back waits for the timeout.
 */
const BLANKS = ' '.repeat(2_000_000);
const PLACE = { id: 1, guidPath: undefined, oldSlugs: ['old'], oldDates: ['2020-01-01'] };
const said = (html: string) => JSON.stringify(convertHtml(html, { itemId: 1 }).document);
const opened = (many: number) => Array.from({ length: many }, (_, at) => `<b id=${at}>`).join('');

const TEXTS: readonly (readonly [what: string, read: () => string | undefined, has: string | RegExp])[] = [
  ['blanks in raw HTML', () => said(`[vc_raw_html]${BLANKS}![/vc_raw_html]`), '!'],
  ['blanks in code', () => said(`<pre>a${BLANKS}x</pre>`), 'x'],
  ['blanks in an address', () => linkAddress(`/a${BLANKS}x`), /x$/],
  ['marks that never end in an embed', () => said(`[embed]${'<'.repeat(1_000_000)}[/embed]x`), 'x'],
  ['paragraphs in a list', () => said(`<ul><li>x</li>${'<p>y</p>'.repeat(100_000)}</ul>`), 'y'],
  [
    'questions',
    () =>
      said(
        Array.from(
          { length: 40_000 },
          (_, at) => `[wpdiscuz-feedback id="q${at}"]x[/wpdiscuz-feedback]`,
        ).join(''),
      ),
    'q39999',
  ],
  [
    'pictures in one frame',
    () =>
      said(
        `<ul class="wp-block-gallery"><li>${'<img src=x>'.repeat(80_000)}<figcaption>seen</figcaption></ul>`,
      ),
    'seen',
  ],
  [
    'blocks in blocks',
    () =>
      said(
        `${'<!-- wp:cover {"url":"https://a.example/x.jpg"} -->x'.repeat(20_000)}${'<!-- /wp:cover -->'.repeat(20_000)}`,
      ),
    'x.jpg',
  ],
  [
    'a link round many lines',
    () => said(`<a href="/${'x'.repeat(100_000)}">${'x<br>'.repeat(20_000)}</a>`),
    'x',
  ],
  ['elements opened again and again', () => said(`<p>${opened(20_000)}</p>${'<p>x'.repeat(20_000)}`), 'x'],
  ['the same in a title', () => plainText(`${opened(20_000)}${'<p>x'.repeat(20_000)}`), 'x x x'],
  ['the same in a comment', () => commentBody(`${opened(60_000)}${'</i>'.repeat(60_000)}x`).html, 'x'],
  ['elements that a comment opens', () => commentBody(`${'<div>'.repeat(200_000)}x`).html, 'x'],
  [
    'code that a comment never ends',
    () => commentBody(`<pre>a</pre>${'<pre'.repeat(1_000_000)}`).html,
    '<pre>a</pre>',
  ],
  ['an address with folders', () => uploadPath(`${'/files/'.repeat(500_000)}\u2028x`), '\u2028x'],
  ['a long folder', () => oldPathsOf({ ...PLACE, path: `/${'a'.repeat(1_000_000)}/x` }).join(), '/old'],
  ['many folders', () => oldPathsOf({ ...PLACE, path: `${'/'.repeat(1_000_000)}x` }).join(), '/old'],
];

it.each(TEXTS)(
  'A text with too many of something is read in one walk: %s',
  (_, read, has) => {
    expect(read()).toMatch(has);
  },
  20_000,
);

it('A conversation of which each comment answers the next is judged in one walk', () => {
  const chain = (approved: string) =>
    Array.from({ length: 150_000 }, (_, at) => ({ id: at + 1, parentId: at + 2, approved, type: '' }));
  expect(commentFates(chain('1')).size).toBe(150_000);
  const answers = Array.from({ length: 150_000 }, (_, at) => ({
    ...{ id: 300_000 + at, parentId: 1 },
    approved: '1',
    type: '',
  }));
  const fates = commentFates([...chain('spam'), ...answers]);
  expect(fates.get(300_000)).toMatchObject({ parentId: null, moved: true });
}, 20_000);

it('A text of which the words alone came says so, and by which item it is', () => {
  const { reported, document } = convertHtml(`<p>${opened(4_000)}</p>${'<p>word'.repeat(4_000)}`, {
    itemId: 7,
  });
  expect(reported).toContainEqual({ kind: 'tangled', what: 'item 7' });
  expect(document.content).toHaveLength(4_000);
});
