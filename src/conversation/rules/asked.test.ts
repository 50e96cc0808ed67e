import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ORDERS } from '../words.ts';
import { askedFrom } from './asked.ts';

describe('What a reader asks of a conversation', () => {
  it('is its first page in the usual order unless something else is said', () => {
    expect(askedFrom({}, 'oldest')).toEqual({ order: 'oldest', view: { kind: 'first', page: 1 } });
  });

  it('is all of it, or one thread, and a page of either', () => {
    expect(askedFrom({ comments: 'all', page: '3', sort: 'newest' }, 'oldest')).toEqual({
      order: 'newest',
      view: { kind: 'all', page: 3 },
    });
    expect(askedFrom({ comments: 'all' }, 'oldest').view).toEqual({ kind: 'all', page: 1 });
    expect(askedFrom({ thread: '17', page: '2' }, 'oldest').view).toEqual({
      kind: 'thread',
      commentId: '17',
      page: 2,
    });
    expect(askedFrom({ thread: '17' }, 'oldest').view).toMatchObject({ page: null });
  });

  it('is one filter, words to look for, or what came since a day', () => {
    expect(askedFrom({ filter: 'picks', page: '2' }, 'oldest').view).toEqual({
      ...{ kind: 'filter', filter: 'picks', page: 2 },
    });
    expect(askedFrom({ find: '  the \n kiosk ' }, 'oldest').view).toMatchObject({ words: 'the kiosk' });
    expect(askedFrom({ since: '2026-03-10' }, 'oldest').view).toMatchObject({
      since: '2026-03-10T00:00:00.000Z',
    });
    for (const query of [
      { filter: 'all' },
      { find: 'x' },
      { find: 'x'.repeat(101) },
      { since: '2026-13-45' },
    ]) {
      expect(askedFrom(query, 'oldest').view, JSON.stringify(query)).toEqual({ kind: 'first', page: 1 });
    }
  });

  it('A1, A14: comes out of closed lists, whatever the address says', () => {
    const words = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('all', 'newest', '-1', '1e9', '99999', "1'--")),
      {
        nil: undefined,
      },
    );
    fc.assert(
      fc.property(words, words, words, words, (sort, comments, page, thread) => {
        const { order, view } = askedFrom({ sort, comments, page, thread }, 'oldest');
        expect(ORDERS).toContain(order);
        if (view.kind === 'thread') expect(view.commentId).toMatch(/^[\w-]{1,64}$/);
        if (view.page !== null) {
          expect(Number.isSafeInteger(view.page)).toBe(true);
          expect(view.page).toBeGreaterThanOrEqual(1);
          expect(view.page).toBeLessThanOrEqual(10_000);
        }
      }),
    );
  });
});
