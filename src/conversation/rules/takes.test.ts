import { describe, expect, it } from 'vitest';
import { type TakesFacts, takes, threadIsClosed } from './takes.ts';

const OPEN: TakesFacts = {
  ...{ isOpen: true, state: 'published', voting: 'up-and-down' },
};

describe('A comment', () => {
  it('takes replies, and votes as the newsroom has them, while everything is open', () => {
    expect(takes(OPEN)).toEqual({ replies: true, voting: 'up-and-down' });
    expect(takes({ ...OPEN, voting: 'up' })).toEqual({ replies: true, voting: 'up' });
    expect(takes({ ...OPEN, voting: 'off' })).toEqual({ replies: true, voting: 'off' });
  });

  it.each([
    ['in a closed conversation or thread', { isOpen: false }],
    ['that waits for a moderator', { state: 'held' }],
    ['that its author took back', { state: 'withdrawn' }],
  ] as const)('%s takes neither', (_says, facts) => {
    expect(takes({ ...OPEN, ...facts })).toEqual({ replies: false, voting: 'off' });
  });
});

describe('A thread', () => {
  it('is closed from the moment that its first comment names, and open where it names none', () => {
    expect(threadIsClosed('2026-03-10T08:00:00.000Z')).toBe(true);
    expect([threadIsClosed(null), threadIsClosed(undefined)]).toEqual([false, false]);
  });
});
