import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { graphemeCount, shortened } from './graphemes.ts';

/** What joins, what is joined, and what stands alone. */
const PARTS = [
  ...['a', ' ', '\r', '\n', 'é', '\u0301', '\u200d', '👩', '👩‍👩‍👧‍👦', '🏽', '\ufe0f', '한', 'ᄒ', 'ᅡ', 'ᆫ'],
  ...['🇰', '🇷', '🇩', 'क', '्', 'ष', 'ि', '\ud83d', '\u0301'.repeat(300), 'word '.repeat(51), '🇰'.repeat(129)],
];

describe('The characters that a person counts', () => {
  it('are as many in a long text as if it were segmented whole', () => {
    const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PARTS), { maxLength: 60 }), (parts) => {
        const text = parts.join('');
        expect(graphemeCount(text)).toBe([...segmenter.segment(text)].length);
      }),
    );
  });

  it('are not parted where half a character stands at the end of a piece', () => {
    expect(graphemeCount(`${'word '.repeat(51)}\ud83d🏽`)).toBe(256);
  });

  it('are counted in pieces: the time for a whole grows with the square of its length', () => {
    const segment = vi.spyOn(Intl.Segmenter.prototype, 'segment');
    try {
      expect(graphemeCount('a'.repeat(60_000))).toBe(60_000);
      expect(shortened('word '.repeat(10_000), 300)).toHaveLength(300);
      expect(Math.max(...segment.mock.calls.map(([text]) => text.length))).toBeLessThan(1_000);
    } finally {
      segment.mockRestore();
    }
  });
});
