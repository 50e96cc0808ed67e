import { isEmailAddress, isTaken, normalisedEmail, oneLine, readsAlike, takenNames } from '#platform/text';
import { ROLES, type Role } from '../words.ts';

const LONGEST_NAME = 80;

/** The address as it is kept, in small letters; null for what is none. */
export function readEmail(typed: string): string | null {
  const email = normalisedEmail(typed);
  return isEmailAddress(email) ? email : null;
}

/** The name as it is kept: one line, without what nobody sees. */
export function readName(typed: string): { name: string } | { wrong: 'name-missing' | 'name-too-long' } {
  const name = oneLine(typed);
  if (name === '') return { wrong: 'name-missing' };
  return [...name].length > LONGEST_NAME ? { wrong: 'name-too-long' } : { name };
}

/** Whether a name reads like one of the others, or poses as one: “Ann Lee (Editor)”. */
export function isOneOf(name: string, others: readonly string[]): boolean {
  return others.some((other) => readsAlike(other, name)) || isTaken(name, takenNames(others));
}

/** What to call somebody of whom the address alone is known: `jo.moss@example.org` is `jo.moss`. */
export function nameFromEmail(email: string): string {
  return email.slice(0, email.indexOf('@')).slice(0, LONGEST_NAME);
}

export function readRole(typed: string): Role | null {
  return ROLES.find((role) => role === typed.trim().toLowerCase()) ?? null;
}
