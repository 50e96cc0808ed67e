import { describe, expect, it } from 'vitest';
import { type TakesFacts, takes } from './takes.ts';

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
