import { describe, expect, it } from 'vitest';
import { askedStories, queryOf } from './asked-stories.ts';

describe('The stories that are asked for at the desk', () => {
  const asked = (query: string) => askedStories(new Map(new URLSearchParams(query)));

  it('are all of them, where nothing is asked', () => {
    expect(asked('')).toEqual({ words: '', stage: null, section: null, author: null, day: null });
    expect(queryOf(asked(''))).toBe('');
  });

  it('are what the address says, and it says them again', () => {
    const query = 'words=last+ferry&stage=in-review&section=s1&author=a1&day=2026-03-10';
    expect(asked(query)).toEqual({
      ...{ words: 'last ferry', stage: 'in-review', section: 's1', author: 'a1', day: '2026-03-10' },
    });
    expect(queryOf(asked(query))).toBe(query);
  });

  it('are not asked for by what is no stage and no day', () => {
    expect(asked('stage=lost&day=2026-02-30')).toMatchObject({ stage: null, day: null });
  });
});
