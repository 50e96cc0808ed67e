import { describe, expect, it } from 'vitest';
import { searchWords } from './search-words.ts';

describe('the words of a text, as the search knows them', () => {
  it('are in lower case, without accents and signs', () => {
    expect(searchWords('The “Café”, twice: CAFÉ!')).toEqual(['the', 'cafe', 'twice', 'cafe']);
  });

  it('are pairs of neighbours where a script puts no spaces between words', () => {
    expect(searchWords('東京都 news')).toEqual(['東京', '京都', 'news']);
  });

  it('are the same however often they come, alone or among others', () => {
    const text = "It's 3.14 o'clock — don’t re-open www.bay.example/path, नमस्ते דוֹאַר مرحبا";
    const words = searchWords(text);
    expect(searchWords(`${text}\n${text}`)).toEqual([...words, ...words]);
    expect(text.split(' ').flatMap((piece) => searchWords(piece))).toEqual(words);
  });
});
