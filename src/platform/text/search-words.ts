const words = new Intl.Segmenter('und', { granularity: 'word' });
const WITHOUT_SPACES = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

/**
 * The words of a text as the search knows them: NFKC, lower case, without accents; scripts that put no spaces
 * between words give pairs of neighbouring characters instead. Used alike for what is kept and what is asked,
 * so both engines find the same.
 */
export function searchWords(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}+/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  const found: string[] = [];
  for (const run of plain.split(
    /([\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+)/u,
  )) {
    if (WITHOUT_SPACES.test(run)) found.push(...pairs(run));
    else
      for (const one of words.segment(run))
        if (one.isWordLike) found.push(...(one.segment.match(/[\p{L}\p{N}]+/gu) ?? []));
  }
  return found;
}

function pairs(run: string): string[] {
  const characters = [...run];
  if (characters.length === 1) return characters;
  return characters.slice(0, -1).map((character, at) => character + (characters[at + 1] ?? ''));
}
