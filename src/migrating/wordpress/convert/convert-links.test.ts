import { describe, expect, it } from 'vitest';
import type { ConversionContext } from '../words.ts';
import { convertHtml } from './convert-html.ts';

const converted = (html: string, context: Partial<ConversionContext> = {}) =>
  convertHtml(html, { itemId: 7, ...context });

describe('A text that leads somewhere', () => {
  it('leads within itself to what it led to', () => {
    const text = `<a href="#two">Two</a> <a href="#%D0%B8">И</a> <a href="#_ftn1" name="_ftnref1">[1]</a>

      <h2><a name="two"></a>Two</h2><div id="и"><img src="/a.jpg"></div>Last.

      <a name="_ftn1" href="#_ftnref1">[1]</a> A note. <a href="#nowhere">Nowhere</a>`;
    const led = JSON.stringify(converted(text)).match(/(?<="href":")[^"]+/g);
    const [first, heading, picture, last, note] = converted(text).document.content.map(
      ({ attrs }) => attrs.id,
    );
    expect(picture).toBeDefined();
    expect(led).toEqual([
      ...[`#block-${heading}`, `#block-${last}`, `#block-${note}`, `#block-${first}`, '#nowhere'],
    ]);
  });

  it('leads to a paragraph by the paragraph’s own name, and never to the one before', () => {
    const text =
      '<p>One <a href="#second">on</a>.</p><p id="second">Two.</p>Three <a href="#box">x</a><div id="box">Four</div>';
    const ids = converted(text).document.content.map(({ attrs }) => attrs.id);
    const led = JSON.stringify(converted(text)).match(/(?<="href":")[^"]+/g);
    expect(led).toEqual([`#block-${ids[1]}`, `#block-${ids[3]}`]);
  });

  it('links to a story of the same site instead of showing a card of it, and to what stands alone on a line', () => {
    const link = (address: string) => address.replace('https://own.example', '');
    const card =
      '<!-- wp:embed {"url":"https://own.example/a/"} --><figure>https://own.example/a/</figure><!-- /wp:embed -->';
    for (const html of [card, 'Words.\n\nhttps://own.example/a/', '[embed]https://own.example/a/[/embed]'])
      expect(converted(html, { link }).document.content.at(-1)).toMatchObject({
        ...{ type: 'paragraph' },
        content: [
          {
            text: expect.stringContaining('own.example/a/'),
            marks: [{ type: 'link', attrs: { href: '/a/' } }],
          },
        ],
      });
    expect(converted('See:\nhttps://odd.example/page').document.content).toMatchObject([
      {
        content: [
          { text: 'See:' },
          { type: 'hardBreak' },
          { marks: [{ type: 'link', attrs: { href: 'https://odd.example/page' } }] },
        ],
      },
    ]);
  });
});
