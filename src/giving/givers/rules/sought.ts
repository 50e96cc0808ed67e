import { searchWords } from '#platform/text';

/** The words by which a giver is found: of the name, and the address as it is. */
export function soughtAs({ name, email }: { readonly name: string; readonly email: string | null }): string {
  const words = [...searchWords(name), ...searchWords(email ?? ''), email ?? ''];
  return ` ${words.filter((word) => word !== '').join(' ')}`;
}

/** Patterns that must all be found in what `soughtAs` made: the beginnings of words, in any order. */
export function soughtPatterns(typed: string): readonly string[] {
  return searchWords(typed).map((word) => `% ${word}%`);
}
