import { describe, expect, it } from 'vitest';
import { votesOf } from './comment-votes.ts';

describe('The votes of an imported comment', () => {
  it('are those of the pair', () => {
    expect(votesOf({ net: '2', pair: { up: 3, down: 1 } })).toEqual({ up: 3, down: 1, inferred: null });
    expect(votesOf({ net: undefined, pair: { up: '3', down: '1' } })).toEqual({
      up: 3,
      down: 1,
      inferred: null,
    });
  });

  it('are those of the pair where the sum says otherwise, and that is told', () => {
    expect(votesOf({ net: '9', pair: { up: 3, down: 1 } })).toMatchObject({
      up: 3,
      down: 1,
      inferred: expect.stringContaining('pair'),
    });
  });

  it('are concluded from a sum that stands alone, and that is told', () => {
    expect(votesOf({ net: '4', pair: undefined })).toMatchObject({
      up: 4,
      down: 0,
      inferred: 'votes from their sum alone',
    });
    expect(votesOf({ net: '-4', pair: { up: -1, down: 2 } })).toMatchObject({ up: 0, down: 4 });
  });

  it('are none where nothing sound is said', () => {
    for (const net of [undefined, '', '0', 'many', '1e9', '99999999999'])
      expect(votesOf({ net, pair: { up: 1.5, down: null } })).toEqual({ up: 0, down: 0, inferred: null });
  });
});
