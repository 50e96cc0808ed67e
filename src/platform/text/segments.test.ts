import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { searchWords, segmentsOf } from './index.ts';

const SEGMENTERS = {
  graphemes: new Intl.Segmenter('en', { granularity: 'grapheme' }),
  words: new Intl.Segmenter('und', { granularity: 'word' }),
};
/** What is joined to its neighbours by the rules of UAX 29, or parted from them. */
const PARTS = [
  'a',
  'b',
  '.',
  "'",
  ',',
  '1',
  '_',
  ' ',
  '\n',
  '\r',
  'é',
  'e\u0301',
  '\u200d',
  '👩',
  '🇩',
  'א',
  '"',
  'ば',
];
const texts = fc.array(fc.constantFrom(...PARTS), { maxLength: 900 }).map((parts) => parts.join(''));

describe('A text in pieces', () => {
  for (const [name, segmenter] of Object.entries(SEGMENTERS)) {
    it(`has the ${name} that it has as a whole`, () => {
      fc.assert(
        fc.property(texts, (text) => {
          const whole = [...segmenter.segment(text)].map(({ segment }) => segment);
          expect([...segmentsOf(segmenter, text)].map(({ segment }) => segment)).toEqual(whole);
        }),
      );
    });

    it(`of 120,000 letters gives its ${name} without copies of itself`, () => {
      const text = 'a+'.repeat(60_000);
      let most = 0;
      for (const { input } of segmentsOf(segmenter, text)) most = Math.max(most, input.length);
      expect(most).toBeLessThan(1_000);
    });
  }

  it('is searched by its words though no space parts them', () => {
    expect(searchWords('a+'.repeat(60_000))).toHaveLength(60_000);
  });
});
