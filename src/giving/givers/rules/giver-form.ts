import { isEmailAddress, isWithin, normalisedEmail, oneLine, severalLines } from '#platform/text';
import type { GiverField, GiverProblem } from '../words.ts';

const LONGEST = { name: 100, note: 4_000 } as const;

export interface TypedGiver {
  readonly name: string;
  /** In its one form; null: none. */
  readonly email: string | null;
  readonly note: string;
}

export type GiverProblems = ReadonlyMap<GiverField, GiverProblem>;

/** What was typed of a giver, as plain text, with every problem of it at its field. */
export function giverFrom(form: ReadonlyMap<string, string>): {
  readonly giver: TypedGiver;
  readonly problems: GiverProblems;
} {
  const email = normalisedEmail(form.get('email') ?? '');
  const giver = {
    name: oneLine(form.get('name') ?? ''),
    email: email === '' ? null : email,
    note: severalLines(form.get('note') ?? ''),
  };
  const problems = new Map<GiverField, GiverProblem>();
  if (!isWithin(giver.name, LONGEST.name)) problems.set('name', 'too-long');
  if (!isWithin(giver.note, LONGEST.note)) problems.set('note', 'too-long');
  if (giver.email !== null && !isEmailAddress(giver.email)) problems.set('email', 'not-an-address');
  if (giver.name === '' && giver.email === null) problems.set('name', 'nothing-said');
  return { giver, problems };
}
