import { describe, expect, it } from 'vitest';
import { keptReasons, reasonsFrom } from './kept-reasons.ts';

describe('Why a comment waits', () => {
  it('is kept with what of the comment it is about, and read again', () => {
    const kept = keptReasons([{ code: 'held-words', detail: 'ferry*' }, { code: 'too-many-links' }]);
    expect(reasonsFrom(kept)).toEqual([
      { code: 'held-words', detail: 'ferry*' },
      { code: 'too-many-links', detail: '' },
    ]);
  });

  it('is read of rows that hold codes alone, and codes that are known no more are left out', () => {
    expect(reasonsFrom('["held-words","not-any-more",{"code":"nor-this","detail":"x"},null,7]')).toEqual([
      { code: 'held-words', detail: '' },
    ]);
    expect([reasonsFrom('[]'), reasonsFrom('{}')]).toEqual([[], []]);
  });
});
