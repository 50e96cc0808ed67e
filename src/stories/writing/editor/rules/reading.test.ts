import { describe, expect, it } from 'vitest';
import type { Block } from '../../../document/words.ts';
import { minutesFor, wordsIn } from './reading.ts';

const paragraph = (text: string): Block => ({
  type: 'paragraph',
  attrs: { id: 'p' },
  content: [{ type: 'text', text }],
});

describe('The words of a block', () => {
  it.each([
    ['The night ferry’s back, isn’t it?', 6],
    ['Well-known — and 3.5 metres', 4],
    ['밤 배가 다시 다닌다', 4],
    ['夜行船が戻る', 3],
    [' … ', 0],
  ])('%s', (text, words) => expect(wordsIn(paragraph(text))).toBe(words));

  it('are those of a list as well, and not those of code or of what a picture shows', () => {
    const items = ['One two', 'Three'].map((text) => ({
      type: 'listItem' as const,
      content: [paragraph(text)],
    }));
    expect(wordsIn({ type: 'bulletList', attrs: { id: 'l' }, content: items })).toBe(3);
    const place = { pictureId: 'p', alt: 'A quay at night', caption: 'The quay' };
    expect(wordsIn({ type: 'picture', attrs: { id: 'p', ...place } })).toBe(2);
    expect(wordsIn({ type: 'gallery', attrs: { id: 'g', pictures: [place, place] } })).toBe(4);
    expect(wordsIn({ type: 'code', attrs: { id: 'c' }, content: [{ type: 'text', text: 'let a' }] })).toBe(0);
  });

  it('take a minute at least, if there are any', () => {
    expect([minutesFor(0), minutesFor(3), minutesFor(1_190)]).toEqual([0, 1, 5]);
  });
});
