import { describe, expect, it } from 'vitest';
import type { Passage } from '#stories';
import { quotedFrom, stateOfWords } from './quoted.ts';

const place = { blockId: 'b', start: 0, end: 8 };
const passage = (changed: Partial<Passage> = {}): Passage => ({
  ...{ id: 'q', storyId: 's', words: 'who pays', state: 'placed', wordsNow: null, place },
  ...{ revisionId: 'r', changedAt: null },
  ...changed,
});
const standing = (words: string, changed: Partial<Passage> = {}) =>
  stateOfWords(words, quotedFrom(passage(changed)));

describe('Quoted words of a story', () => {
  it('stand where they stood, whatever the spaces between them', () => {
    expect(standing('who pays')).toBe('there');
    expect(standing(' who\npays ')).toBe('there');
  });

  it('were written about an earlier wording where other words stand now, and only for who quoted those', () => {
    const changed = { state: 'changed', wordsNow: 'who really pays' } as const;
    expect(standing('who pays', changed)).toBe('reworded');
    expect(standing('who really pays', changed)).toBe('there');
    // The first wording came back after an answer to the second.
    expect(standing('who really pays')).toBe('reworded');
  });

  it('are gone where their place is, also if they were reworded before', () => {
    expect(standing('who pays', { state: 'gone' })).toBe('gone');
  });

  it('are told nothing of where nobody follows their place', () => {
    expect(standing('who pays', { state: 'gone', place: null })).toBe('unknown');
    expect(stateOfWords('who pays', undefined)).toBe('unknown');
  });
});
