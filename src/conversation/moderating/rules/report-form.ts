import { isWithin } from '#platform/text';
import { REPORTED_FOR, type ReportedFor } from '../words.ts';

const LONGEST = 1_000;

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
  const isTooLong = !isWithin(words, LONGEST);
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
