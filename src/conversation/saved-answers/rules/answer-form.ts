import { graphemeCount, oneLine } from '#platform/text';
import { draftFrom } from '../../rules/draft.ts';

/** In characters. */
export const LONGEST = { title: 80, body: 2_000 } as const;

export type AnswerField = keyof typeof LONGEST;
export type AnswerProblem = 'missing' | 'too-long';

/** A saved answer out of its form, cleaned as a comment is; or what is wrong with which field. */
export function answerFrom(
  form: ReadonlyMap<string, string>,
): { readonly said: { readonly title: string; readonly body: string } } | { readonly wrong: AnswerProblems } {
  const said = { title: oneLine(form.get('title') ?? ''), body: draftFrom(form).body };
  const wrong = new Map<AnswerField, AnswerProblem>();
  for (const field of ['title', 'body'] as const) {
    if (said[field] === '') wrong.set(field, 'missing');
    else if (graphemeCount(said[field]) > LONGEST[field]) wrong.set(field, 'too-long');
  }
  return wrong.size > 0 ? { wrong } : { said };
}

export type AnswerProblems = ReadonlyMap<AnswerField, AnswerProblem>;
