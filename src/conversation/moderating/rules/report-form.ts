import { graphemeCount } from '#platform/text';
import { REPORTED_FOR, type ReportedFor } from '../words.ts';

const LONGEST = 1_000;
/** Nobody counts the characters of a text that is so many times too long in code units. */
const MOST_UNITS = LONGEST * 12;

export interface ReportErrors {
  readonly reason?: 'missing';
  readonly words?: { readonly longest: number };
  readonly whole?: 'too-many';
}

/** Reads a posted report, or says what is wrong with it. */
export function reportFrom(
  form: ReadonlyMap<string, string>,
):
  | { readonly report: { readonly reason: ReportedFor; readonly words: string } }
  | { readonly errors: ReportErrors } {
  const reason = REPORTED_FOR.find((one) => one === form.get('reason'));
  const words = (form.get('words') ?? '').normalize('NFC').trim();
  const isTooLong = words.length > MOST_UNITS || (words.length > LONGEST && graphemeCount(words) > LONGEST);
  if (reason === undefined || isTooLong) {
    return {
      errors: {
        ...(reason === undefined ? { reason: 'missing' } : {}),
        ...(isTooLong ? { words: { longest: LONGEST } } : {}),
      },
    };
  }
  return { report: { reason, words } };
}
