import { expect, it } from 'vitest';
import { nextVote, voteFrom } from './next-vote.ts';

it('The same vote again takes it back, another one replaces it', () => {
  expect(nextVote({ before: null, asked: 1, atOnce: false })).toBe(1);
  expect(nextVote({ before: 1, asked: 1, atOnce: false })).toBeNull();
  expect(nextVote({ before: 1, asked: -1, atOnce: false })).toBe(-1);
  expect(nextVote({ before: -1, asked: 0, atOnce: false })).toBeNull();
  expect(nextVote({ before: null, asked: 0, atOnce: false })).toBeNull();
});

it('The same vote twice at the same moment is one', () => {
  expect(nextVote({ before: 1, asked: 1, atOnce: true })).toBe(1);
  expect(nextVote({ before: 1, asked: 0, atOnce: true })).toBeNull();
});

it('A14: a vote is one up, one down or none, and no other number', () => {
  expect(['1', '0', '-1'].map(voteFrom)).toEqual([1, 0, -1]);
  const others = ['2', '-2', '1.0', '+1', ' 1', '1e0', '01', '', 'NaN', '1,1', '__proto__'];
  for (const other of [...others, undefined]) expect(voteFrom(other), other).toBeNull();
});
