import { expect, it } from 'vitest';
import { votersOf } from './voters.ts';

it('A member of staff votes by the account, whatever browser they use', () => {
  expect(votersOf({ reader: null, staff: { id: 's1' } })).toEqual(['staff:s1']);
  expect(votersOf({ reader: { id: 'r1' }, staff: { id: 's1' } })).toEqual(['staff:s1', 'r1']);
});

it('A reader votes by the return secret, and nobody has voted', () => {
  expect(votersOf({ reader: { id: 'r1' }, staff: null })).toEqual(['r1']);
  expect(votersOf({ reader: null, staff: null })).toEqual([]);
});
