import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { htmlWithoutTowers, withoutTowers } from './towers.ts';

const WORDS = {
  Thai: 'น้ำใจ ที่นี่ ผู้ใหญ่ กำลัง',
  Tibetan: 'ༀ་མ་ཎི་པདྨེ་ཧཱུྃ ཧྐྵྨླྺྼྻྂ',
  Vietnamese: 'Người Việt nghĩ thuở nào'.normalize('NFD'),
  'Hebrew with points and accents': 'בְּרֵאשִׁ֖ית בָּרָ֣א אֱלֹהִ֑ים שָּׁ֣מַיִם',
  'Arabic with vowels': 'ٱلرَّحْمَـٰنِ ٱلضَّآلِّينَ ٱللّٰهُ يَـٰٓأَيُّهَا',
  Devanagari: 'क्षत्रिय हिन्दी अ॒ग्निमी॑ळे पु॒रोहि॑तं',
  Burmese: 'မြွှောင့် ကျွန်ုပ် ဩဃ',
  Khmer: 'ស្ត្រី ខ្ញុំ ប៉ុន្តែ',
  Yoruba: 'ọ̀rọ̀ ẹ̀kọ́'.normalize('NFD'),
  'Greek with breathings': 'ᾧ ᾅδω'.normalize('NFD'),
  Korean: '한국어'.normalize('NFD'),
  emoji: '👩🏽‍🚀 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣ ❤️‍🔥',
};

/** Marks of every kind, and what nobody sees between them. */
const marks = fc.constantFrom('\u030d', '\u0489', '\u0329', '\u20dd', '\u0e47', '\u0f71', '\u05b0', '\u064b');
const piece = fc.oneof(marks, fc.constantFrom('\u200d', '\u200b', 'a', 'ก', ' ', '<s>', '</s>'));

describe('Text without towers', () => {
  for (const [script, words] of Object.entries(WORDS)) {
    it(`leaves ${script} as it is`, () => {
      expect(withoutTowers(words)).toBe(words);
      expect(htmlWithoutTowers(`<p>${words}</p>`)).toBe(`<p>${words}</p>`);
    });
  }

  it('has no letter that climbs out of its line', () => {
    expect(withoutTowers(`H${'\u030d'.repeat(3_000)}i`)).toBe('H\u030d\u030d\u030d\u030di');
    expect(withoutTowers(`a${'\u0489\u030d\u0329'.repeat(150)}b`)).toBe('a\u0489\u030d\u0329\u0489b');
    expect(withoutTowers(`ก${'\u0e47'.repeat(500)}`)).toHaveLength(11);
  });

  it('is not deceived by signs that nobody sees, nor by tags', () => {
    const tower = 'a\u030d\u030d\u030d\u030d';
    expect(withoutTowers(`${tower}\u200d\u030d\u200d\u030d`)).toBe(`${tower}\u200d\u200d`);
    expect(htmlWithoutTowers(`<p>${tower}<s>\u030d</s><em>\u030d</em></p>`)).toBe(
      `<p>${tower}<s></s><em></em></p>`,
    );
  });

  it('has at most fourteen marks on a letter, every other sign, and is the same if it is done twice', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 200 }), (pieces) => {
        const html = pieces.join('');
        const once = htmlWithoutTowers(html);
        expect(htmlWithoutTowers(once)).toBe(once);
        expect(once.replace(/\p{M}/gu, '')).toBe(html.replace(/\p{M}/gu, ''));
        expect(once.replace(/<[^>]*>|\p{Cf}/gu, '')).not.toMatch(/\p{M}{15}/u);
      }),
    );
  });
});
