import { describe, expect, it } from 'vitest';
import { descendants, isElement, treeOf, wordsOf } from './tree.ts';

const tagsIn = (html: string) =>
  [...descendants(treeOf(html))].flatMap((node) => (isElement(node) ? [node.tagName] : []));
const textOf = (html: string) => [...descendants(treeOf(html))].map((node) => wordsOf(node) ?? '').join('');
const marks = (many: number, of: (nth: number) => string) =>
  Array.from({ length: many }, (_, nth) => of(nth));

describe('A fragment of HTML', () => {
  it('is read as browsers read it: a mark that was not closed goes on in the next paragraph', () => {
    expect(tagsIn('<p><b>one</p><p>two')).toEqual(['p', 'b', 'p', 'b']);
  });

  it('is read without its marks where millions would come of them', () => {
    const bombs = [
      `<p>${marks(4_000, (nth) => `<b id=${nth}>`).join('')}</p>${'<p>x'.repeat(4_000)}`,
      `<p>${marks(2_000, (nth) => `<font color="<${nth}">`).join('')}</p>${'<p>x'.repeat(8_000)}`,
    ];
    for (const bomb of bombs) {
      let lost = 0;
      const nodes = treeOf(bomb, () => {
        lost += 1;
      });
      expect(lost).toBe(1);
      expect([...descendants(nodes)].length).toBeLessThan(100_000);
      expect(textOf(bomb)).toContain('x');
    }
  });

  it('keeps the marks of a long text in which somebody forgot to close a few', () => {
    const text = `<p>${marks(5, (nth) => `<b class="c${nth}">`).join('')}Begins</p>${'<p>goes on</p>'.repeat(1_000)}`;
    expect(tagsIn(text).filter((tag) => tag === 'b')).toHaveLength(5_005);
  });
});
