import type { Passage } from '#stories';
import type { QuotedPassage } from '../words.ts';

/** What readers are told of a passage. */
export function quotedFrom({ id, state, words, wordsNow, place }: Passage): QuotedPassage {
  return { id, state: state === 'gone' && place === null ? 'unmarked' : state, words: wordsNow ?? words };
}

/**
 * How words that somebody quoted stand to the story as it is now. `there`: the very words stand in their place;
 * `reworded`: others do; `gone`: the place is gone or cannot be told for sure; `unknown`: nobody follows it.
 */
export type WordsState = 'there' | 'reworded' | 'gone' | 'unknown';

/** Compares what was quoted, not what was marked: an answer may quote a later wording than its question. */
export function stateOfWords(quoted: string, passage: QuotedPassage | undefined): WordsState {
  if (passage === undefined || passage.state === 'unmarked') return 'unknown';
  if (passage.state === 'gone') return 'gone';
  return plain(passage.words) === plain(quoted) ? 'there' : 'reworded';
}

/** An import may have kept the spaces and line ends of the text that it came from. */
function plain(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}
