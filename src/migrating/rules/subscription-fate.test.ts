import { describe, expect, it } from 'vitest';
import { fateOfSubscription } from './subscription-fate.ts';

const row = {
  ...{ id: '5', email: 'ada@reader.example', subscribtion_id: '7', post_id: '7', subscribtion_type: 'post' },
  confirm: '1',
};

describe('A subscription of the old site', () => {
  it('follows what it followed there', () => {
    expect(fateOfSubscription(row)).toEqual({ kind: 'story', postId: 7, commentId: null });
    expect(fateOfSubscription({ ...row, subscribtion_type: 'all_comment' })).toEqual({
      ...{ kind: 'replies', postId: 7, commentId: null },
    });
    expect(fateOfSubscription({ ...row, subscribtion_type: 'comment', subscribtion_id: '31' })).toEqual({
      ...{ kind: 'thread', postId: 7, commentId: 31 },
    });
  });

  it.each([
    ['that was never confirmed', { confirm: '0' }],
    ['of a kind that is not known', { subscribtion_type: 'constructor' }],
    ['of a placeholder', { email: '64aa0b1c2d3e4@example.com' }],
    ['of no story', { post_id: 'x' }],
    ['of no thread', { subscribtion_type: 'comment', subscribtion_id: '' }],
  ])('is not taken: one %s', (_, changed) =>
    expect(fateOfSubscription({ ...row, ...changed })).toHaveProperty('skipped'),
  );
});
