import { describe, expect, it } from 'vitest';
import { markedText } from '../../../../test/marked-text.ts';
import type { Passage } from '../../passages/words.ts';
import { touchedPassages } from './touched.ts';

const passage: Passage = {
  ...{
    id: 'q',
    storyId: 's',
    words: 'ferry',
    state: 'placed',
    wordsNow: null,
    revisionId: 'r',
    changedAt: null,
  },
  place: { blockId: 'block000', start: 4, end: 9 },
};
const before = markedText(['The ', ['ferry', 'q'], ' runs.']);

describe('The passages that an edit touches', () => {
  it('are those whose words it changes or takes out', () => {
    const touched = (after: typeof before) => touchedPassages([passage], { before: null, after });
    expect(touched(markedText(['The new ', ['ferry', 'q'], ' runs.']))).toEqual([]);
    expect(touched(markedText(['The ', ['old ferry', 'q'], ' runs.']))).toEqual([
      { passageId: 'q', words: 'ferry', wordsNow: 'old ferry' },
    ]);
    expect(touched(markedText(['The boat runs.']))).toEqual([
      { passageId: 'q', words: 'ferry', wordsNow: null },
    ]);
  });

  it('are sought by the difference where a text came without marks', () => {
    expect(touchedPassages([passage], { before, after: markedText(['The ferry runs late.']) })).toEqual([]);
  });

  it('are not told twice', () => {
    const changed: Passage = { ...passage, state: 'changed', wordsNow: 'boat' };
    const after = markedText(['The ', ['boat', 'q'], ' runs.']);
    expect(touchedPassages([changed], { before: null, after })).toEqual([]);
    expect(
      touchedPassages([{ ...passage, state: 'gone' }], { before: null, after: markedText(['None.']) }),
    ).toEqual([]);
  });
});
