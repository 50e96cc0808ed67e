import { describe, expect, it } from 'vitest';
import { findWords } from './find-words.ts';

const texts = [
  { blockId: 'a', text: 'Who pays? The council says “we do”, and who else would.' },
  { blockId: 'b', text: 'Nobody knows who pays – not even\nthe mayor.' },
];
const found = (words: string) => findWords(words, texts).map((one) => [one.blockId, one.words]);

describe('Words that a question is asked about', () => {
  it('are found in every place in which they stand', () => {
    expect(found('pays')).toEqual([
      ['a', 'pays'],
      ['b', 'pays'],
    ]);
    const [first] = findWords('The council', texts);
    expect(first).toEqual({
      ...{ blockId: 'a', start: 10, end: 21, words: 'The council' },
      ...{ before: 'Who pays? ', after: ' says “we do”, and who else would.' },
    });
  });

  it('may be typed with the signs of a keyboard, and are what stands in the story', () => {
    expect(found('says "we do"')).toEqual([['a', 'says “we do”']]);
    expect(found(' who pays - not even\r\nthe mayor ')).toEqual([['b', 'who pays – not even\nthe mayor']]);
  });

  it('are not found where they differ, where they are blank, or where a letter goes on', () => {
    expect(found('Who Pays')).toEqual([]);
    expect(found('  ')).toEqual([]);
    expect(findWords('caf', [{ blockId: 'a', text: 'caf\u0301 caf' }])).toMatchObject([{ start: 5 }]);
  });

  it('are offered in fifty places at most', () => {
    expect(findWords('a', [{ blockId: 'a', text: 'a'.repeat(10_000) }])).toHaveLength(50);
  });
});
