import type { ShownQuestion } from '../words.ts';

/** Whether a question has a place in the text where its mark stands. */
export function hasPlace({ passage }: Pick<ShownQuestion, 'passage'>): boolean {
  return passage.state === 'placed' || passage.state === 'changed';
}

/** Whether it stands open under its paragraph; the others stand under the story. */
export function standsInText(question: Pick<ShownQuestion, 'passage' | 'atFirst'>): boolean {
  return question.atFirst === 'open' && hasPlace(question);
}
