import type { StoryDocument } from '../../document/words.ts';
import { type FoundWords, findWords } from '../../passages/rules/find-words.ts';
import { markableTexts } from '../../passages/rules/pieces.ts';

/** In characters: more words than these are quoted by nobody. */
export const LONGEST_WORDS = 1_000;

/** Why words that somebody quotes name no place. */
export type NoPlace = 'words-missing' | 'words-too-long' | 'words-not-found' | 'words-twice';

/** The one place where words of a text stand, or why they name none. */
export function findPlace(document: StoryDocument, words: string): FoundWords | NoPlace {
  if (words.trim() === '') return 'words-missing';
  if (words.length > LONGEST_WORDS) return 'words-too-long';
  const [first, ...others] = findWords(words, markableTexts(document));
  if (first === undefined) return 'words-not-found';
  return others.length === 0 ? first : 'words-twice';
}
