import { isWithin, oneLine, severalLines } from '#platform/text';
import { mayCarryForeignDetails } from '../../rules/carried-details.ts';
import {
  type LetterKind,
  PLACES_OF,
  type PlaceFacts,
  TEXT_PARTS,
  type TextPart,
  type Wording,
  type WordingProblem,
  type WordingProblems,
} from '../words.ts';

const LONGEST: Readonly<Record<TextPart, number>> = { subject: 150, opening: 2_000, closing: 2_000 };
const PLACE = /\{([^{}]*)\}/g;

/** Reads what was typed: the subject as one line, the rest as lines, without what cannot be seen. */
export function wordingFrom(form: ReadonlyMap<string, string>): Wording {
  const field = (name: TextPart) => form.get(name) ?? '';
  return {
    subject: oneLine(field('subject')),
    opening: severalLines(field('opening')),
    closing: severalLines(field('closing')),
  };
}

/**
 * What is wrong with a wording, at its field; a brace that belongs to no place is one as well, and so is what could tell
 * givers of another place to send money to: that takes two people, and stands in the letter by itself.
 *
 * @param host of the newsroom's own site
 */
export function problemsIn(kind: LetterKind, wording: Wording, host: string): WordingProblems {
  const problems = new Map<TextPart, WordingProblem>();
  for (const part of TEXT_PARTS) {
    const problem = problemIn(kind, wording[part], { part, host });
    if (problem !== null) problems.set(part, problem);
  }
  return problems;
}

function problemIn(
  kind: LetterKind,
  text: string,
  { part, host }: { readonly part: TextPart; readonly host: string },
): WordingProblem | null {
  if (text === '') return 'missing';
  if (!isWithin(text, LONGEST[part])) return 'too-long';
  const known: readonly string[] = PLACES_OF[kind];
  const places = [...text.matchAll(PLACE)].map(([, name = '']) => name);
  const hasStrayBrace = /[{}]/.test(text.replaceAll(PLACE, ''));
  if (hasStrayBrace || places.some((place) => !known.includes(place))) return 'unknown-place';
  return mayCarryForeignDetails(text, host) ? 'carries-details' : null;
}

/** With the facts in their places. What stands in a fact is not read once more. */
export function filled(kind: LetterKind, text: string, facts: PlaceFacts): string {
  return text.replaceAll(PLACE, (written, name: string) => {
    const place = PLACES_OF[kind].find((one) => one === name);
    return place === undefined ? written : facts[place];
  });
}

/** An empty line parts two paragraphs. */
export function paragraphs(text: string): readonly string[] {
  return text.split(/\n{2,}/).filter((part) => part.trim() !== '');
}
