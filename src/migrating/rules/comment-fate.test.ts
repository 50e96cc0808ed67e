import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentFates, type Judged } from './comment-fate.ts';

const comment = (id: number, more: Partial<Judged> = {}): Judged => ({
  id,
  parentId: 0,
  approved: '1',
  type: 'comment',
  ...more,
});
const fateOf = (id: number, ...comments: Judged[]) => commentFates(comments).get(id);

describe('A comment of an export', () => {
  it('A23: is published, held or left out as it was there', () => {
    expect(fateOf(1, comment(1))).toEqual({
      state: 'published',
      pinned: false,
      parentId: null,
      moved: false,
    });
    expect(fateOf(1, comment(1, { type: '' }))).toMatchObject({ state: 'published' });
    expect(fateOf(1, comment(1, { approved: '0' }))).toMatchObject({ state: 'held' });
    for (const approved of ['trash', 'post-trashed', 'spam', 'odd'])
      expect(fateOf(1, comment(1, { approved }))).toHaveProperty('skipped');
    for (const type of ['review', 'order_note', 'odd'])
      expect(fateOf(1, comment(1, { type }))).toHaveProperty('skipped');
  });

  it('A23: is kept aside where it was for some eyes only, unless it was spam or lay in the bin', () => {
    for (const type of ['private', 'note'] as const) {
      expect(fateOf(1, comment(1, { type }))).toEqual({ aside: type });
      expect(fateOf(1, comment(1, { type, approved: '0' }))).toEqual({ aside: type });
      for (const approved of ['trash', 'spam'])
        expect(fateOf(1, comment(1, { type, approved }))).toHaveProperty('skipped');
    }
  });

  it('is kept aside where a machine wrote it; what answers that moves up', () => {
    for (const type of ['pingback', 'trackback', 'webmention', 'like', 'repost'])
      expect(fateOf(1, comment(1, { type }))).toEqual({ aside: 'linkback' });
    expect(fateOf(1, comment(1, { type: 'pingback', approved: 'spam' }))).toHaveProperty('skipped');
    expect(fateOf(2, comment(2, { parentId: 1 }), comment(1, { type: 'pingback' }))).toMatchObject({
      parentId: null,
      moved: true,
    });
  });

  it('is pinned at the first level alone', () => {
    const pinned = { type: 'wpdiscuz_sticky' };
    expect(fateOf(1, comment(1, pinned))).toMatchObject({ pinned: true });
    expect(fateOf(2, comment(2, { ...pinned, parentId: 1 }), comment(1))).toMatchObject({
      pinned: false,
      parentId: 1,
    });
  });

  it('moves up to the nearest one that is there, and is told to have moved', () => {
    const bin = { approved: 'trash' };
    expect(
      fateOf(3, comment(3, { parentId: 2 }), comment(2, { ...bin, parentId: 1 }), comment(1)),
    ).toMatchObject({ parentId: 1, moved: true });
    expect(fateOf(2, comment(2, { parentId: 1 }), comment(1, bin))).toMatchObject({
      parentId: null,
      moved: true,
    });
    expect(fateOf(2, comment(2, { parentId: 9 }))).toMatchObject({ parentId: null, moved: true });
  });

  it('A23: is kept aside where it answers what was for some eyes only, however far above', () => {
    const secret = comment(1, { type: 'private' });
    expect(fateOf(3, secret, comment(2, { parentId: 1 }), comment(3, { parentId: 2 }))).toEqual({
      aside: 'answer',
    });
    const inBin = comment(2, { parentId: 1, approved: 'trash' });
    expect(fateOf(3, comment(3, { parentId: 2, approved: '0' }), inBin, secret)).toEqual({ aside: 'answer' });
    const binned = { ...secret, approved: 'trash' };
    expect(fateOf(2, comment(2, { parentId: 1 }), binned)).toEqual({ aside: 'answer' });
  });

  it('has a fate in any forest and any ring, and never a parent that is not there', () => {
    const any = fc.record({
      id: fc.integer({ min: 1, max: 12 }),
      parentId: fc.integer({ min: 0, max: 13 }),
      approved: fc.constantFrom('1', '0', 'trash', 'spam'),
      type: fc.constantFrom('', 'comment', 'wpdiscuz_sticky', 'private', 'note', 'pingback'),
    });
    fc.assert(
      fc.property(fc.uniqueArray(any, { selector: (one) => one.id }), (comments) => {
        const fates = commentFates(comments);
        expect(fates.size).toBe(comments.length);
        for (const fate of fates.values()) {
          if (!('state' in fate) || fate.parentId === null) continue;
          expect(fates.get(fate.parentId)).toHaveProperty('state');
        }
        for (const one of comments)
          if (['private', 'note'].includes(one.type)) expect(fates.get(one.id)).not.toHaveProperty('state');
      }),
    );
  });
});
