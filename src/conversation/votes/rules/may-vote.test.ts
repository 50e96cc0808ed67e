import { describe, expect, it } from 'vitest';
import { type VoteFacts, whyNoVote } from './may-vote.ts';

const FINE: VoteFacts = {
  ...{ voting: 'up-and-down', value: 1, state: 'open', threadIsClosed: false },
  ...{ isOwn: false, isBlocked: false },
};

describe('A vote', () => {
  it.each([
    ['on somebody else’s comment', {}, null],
    ['against it', { value: -1 }, null],
    ['taken back', { value: 0 }, null],
    ['where comments are read first', { state: 'held' }, null],
    ['where nobody votes', { voting: 'off' }, 'vote-off'],
    ['against, where votes are only for', { voting: 'up', value: -1 }, 'vote-down-off'],
    ['for, where votes are only for', { voting: 'up' }, null],
    ['taken back, where votes are only for', { voting: 'up', value: 0 }, null],
    ['in a closed conversation', { state: 'closed' }, 'vote-closed'],
    ['taken back in a closed conversation', { state: 'closed', value: 0 }, 'vote-closed'],
    ['in a closed thread', { threadIsClosed: true }, 'vote-closed'],
    ['on the voter’s own comment', { isOwn: true }, 'vote-own'],
    ['of somebody who is kept out', { isBlocked: true }, 'vote-blocked'],
  ] as const)('%s', (_says, facts, why) => {
    expect(whyNoVote({ ...FINE, ...facts })).toBe(why);
  });
});
