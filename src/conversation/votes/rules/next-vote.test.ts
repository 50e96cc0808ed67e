import { expect, it } from 'vitest';
import { voteFrom, wantOf } from './next-vote.ts';

it('The pressed button takes the vote back, another one replaces it', () => {
  expect(wantOf(1, 1)).toBe(0);
  expect(wantOf(-1, -1)).toBe(0);
  expect(wantOf(-1, 1)).toBe(-1);
  expect(wantOf(1, -1)).toBe(1);
});

it('Where nobody has voted, or nothing is known of them, a button sets what it shows', () => {
  expect(wantOf(1, null)).toBe(1);
  expect(wantOf(-1, null)).toBe(-1);
});

it('A14: a vote is one up, one down or none, and no other number', () => {
  expect(['1', '0', '-1'].map(voteFrom)).toEqual([1, 0, -1]);
  const others = ['2', '-2', '1.0', '+1', ' 1', '1e0', '01', '', 'NaN', '1,1', '__proto__'];
  for (const other of [...others, undefined]) expect(voteFrom(other), other).toBeNull();
});
