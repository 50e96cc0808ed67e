import { isWithin, oneLine } from '#platform/text';
import { type FoundWords, findWords, type PassageText } from '#stories';
import type { AtFirst } from '../../words.ts';

export const LONGEST_QUESTION = 255;
export const LONGEST_WORDS = 1_000;

/** What stands in the fields of the form. */
export interface QuestionValues {
  /** The block in which the words stand; empty for any. */
  readonly block: string;
  readonly words: string;
  /** Which of several places is meant; see `placeName`. */
  readonly place: string;
  readonly question: string;
  readonly open: boolean;
  readonly closed: boolean;
}

export interface QuestionErrors {
  readonly words?: 'words-missing' | 'words-too-long' | 'words-not-found' | 'words-not-markable';
  /** The words stand in each of these places: one is to be chosen. */
  readonly place?: readonly FoundWords[];
  readonly question?: 'question-missing' | 'question-too-long';
}

export interface QuestionToAsk {
  readonly place: FoundWords;
  readonly question: string;
  readonly atFirst: AtFirst;
  readonly closed: boolean;
}

export const NO_VALUES: QuestionValues = {
  ...{ block: '', words: '', place: '', question: '', open: false, closed: false },
};

export function valuesFrom(form: ReadonlyMap<string, string>): QuestionValues {
  return {
    ...{ block: form.get('block') ?? '', words: form.get('words') ?? '', place: form.get('place') ?? '' },
    question: oneLine(form.get('question') ?? ''),
    ...{ open: form.has('open'), closed: form.has('closed') },
  };
}

/** Reads the form, or says what is wrong with it: where the words stand is asked of the story as it is now. */
export function questionFrom(
  values: QuestionValues,
  texts: readonly PassageText[],
): { readonly asked: QuestionToAsk } | { readonly errors: QuestionErrors } {
  const { question, open, closed } = values;
  const found = placeOf(values, texts);
  const wrong = wrongIn(question);
  if (!('place' in found) || wrong !== undefined) {
    return { errors: { ...('place' in found ? {} : found.errors), ...(wrong ? { question: wrong } : {}) } };
  }
  return { asked: { place: found.place, question, atFirst: open ? 'open' : 'closed', closed } };
}

/** What is wrong with the words of a question; nothing if nothing is. */
export function wrongIn(question: string): QuestionErrors['question'] {
  if (question === '') return 'question-missing';
  return isWithin(question, LONGEST_QUESTION) ? undefined : 'question-too-long';
}

/** A place as the form names it. */
export function placeName({ blockId, start }: Pick<FoundWords, 'blockId' | 'start'>): string {
  return `${start}:${blockId}`;
}

function placeOf(
  { block, words, place }: QuestionValues,
  texts: readonly PassageText[],
): { readonly place: FoundWords } | { readonly errors: QuestionErrors } {
  if (words.trim() === '') return { errors: { words: 'words-missing' } };
  if (words.length > LONGEST_WORDS) return { errors: { words: 'words-too-long' } };
  const found = findWords(
    words,
    texts.filter(({ blockId }) => block === '' || blockId === block),
  );
  const [first, ...others] = found;
  if (first === undefined) return { errors: { words: 'words-not-found' } };
  if (others.length === 0) return { place: first };
  const chosen = found.find((one) => placeName(one) === place);
  return chosen ? { place: chosen } : { errors: { place: found } };
}
