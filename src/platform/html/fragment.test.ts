import { defaultTreeAdapter, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import { describe, expect, it } from 'vitest';
import { fragmentOf } from './index.ts';

const times = (many: number, made: (at: number) => string) =>
  Array.from({ length: many }, (_, at) => made(at)).join('');

function read(html: string): { readonly isTangled: boolean; readonly nodes: number; readonly words: string } {
  let isTangled = false;
  const waiting: Tree.ChildNode[] = [
    ...fragmentOf(html, () => {
      isTangled = true;
    }).childNodes,
  ].reverse();
  let [nodes, words] = [0, ''];
  for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
    nodes += 1;
    if (defaultTreeAdapter.isTextNode(node)) words += node.value;
    if (defaultTreeAdapter.isElementNode(node)) waiting.push(...node.childNodes.toReversed());
  }
  return { isTangled, nodes, words };
}

/** Each of the paragraphs opens all elements anew that were never closed. */
const bomb = (many: number) => `<p>${times(many, (at) => `<b id=${at}>`)}</p>${'<p>x'.repeat(many)}`;

describe('A fragment of HTML', () => {
  it('is read as browsers read it, also where a sloppy hand has left marks open in every paragraph', () => {
    const sloppy = times(
      2_000,
      (at) => `<p><font color=red><b><i id=${at % 7}>Words of paragraph ${at}.</p>`,
    );
    expect(read(sloppy)).toMatchObject({ isTangled: false });
    expect(read(`<table>${'<tr><td>1<td>2'.repeat(20_000)}</table>`)).toMatchObject({ isTangled: false });
    expect(read('<p>one<p>two <b>three')).toEqual({ isTangled: false, nodes: 6, words: 'onetwo three' });
  });

  it('is read without its marks where it would be a million elements for a few kilobytes', () => {
    const { isTangled, nodes, words } = read(bomb(4_000));
    expect(isTangled).toBe(true);
    expect(nodes).toBeLessThan(10_000);
    expect(words.replace(/\s/g, '')).toBe('x'.repeat(4_000));
  });

  it('is read without them where each element that is opened anew bears a long attribute', () => {
    const long = `<b title="${'x'.repeat(20_000)}"><a href="/${'y'.repeat(20_000)}">`;
    expect(read(`<p>${long}</p>${'<p>x'.repeat(200)}`)).toMatchObject({
      isTangled: true,
      words: expect.not.stringContaining('y'),
    });
    expect(read(`<p>${long}x</a></b></p>${'<p>x'.repeat(200)}`)).toMatchObject({ isTangled: false });
  });

  it('keeps its lists, pictures and headings when only the marks are too many', () => {
    const fragment = fragmentOf(`<h2>Boats</h2><ul><li>one</ul><img src=a.jpg>${bomb(2_000)}`);
    expect(fragment.childNodes.slice(0, 4).map(({ nodeName }) => nodeName)).toEqual(['h2', 'ul', 'img', 'p']);
  });

  it('is its words alone where it is deeper than any text', () => {
    for (const opens of ['<b>', '<div>', '<span>', '<ul><li>', '<svg>'])
      expect(read(`${opens.repeat(100_000)}deep`), opens).toMatchObject({
        isTangled: true,
        words: expect.stringMatching(/^\s*deep$/),
      });
  });

  it('keeps every word when only the words are kept, those that look like marks as well', () => {
    const said = `${'<span>'.repeat(30_000)}a <b>bo</b>ld &amp; <i>word</i><br>5 < 6 <p>&lt;end`;
    expect(read(said).words.split(/\s+/).sort()).toEqual(['&', '5', '6', '<', '<end', 'a', 'bold', 'word']);
  });
});
