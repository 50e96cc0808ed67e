import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Counted, type Counting, countChange, countsOf, UNSEEN } from './counting.ts';

const SEEN: Counting = { isSeen: true, isStone: false };
const STONE: Counting = { isSeen: true, isStone: true };
const reply = { isRoot: false, byStaff: false, threadIsSeen: true, talking: 0 };
const root = { ...reply, isRoot: true };

describe('What a story and its threads count', () => {
  it('is one more with a comment that comes into sight, and its thread counts a reply', () => {
    const comes = { before: UNSEEN, after: SEEN };
    expect(countChange(root, comes)).toEqual({ story: 1, replies: 0, staffReplies: 0 });
    expect(countChange(reply, comes)).toEqual({ story: 1, replies: 1, staffReplies: 0 });
    expect(countChange({ ...reply, byStaff: true }, comes)).toMatchObject({ replies: 1, staffReplies: 1 });
  });

  it('is nothing for the story where nobody reaches the thread', () => {
    const hidden = { ...reply, threadIsSeen: false };
    expect(countChange(hidden, { before: UNSEEN, after: SEEN })).toMatchObject({ story: 0, replies: 1 });
  });

  it('goes and comes with what heads the thread', () => {
    const heads = { ...root, talking: 4 };
    expect(countChange(heads, { before: SEEN, after: UNSEEN }).story).toBe(-5);
    expect(countChange(heads, { before: UNSEEN, after: STONE }).story).toBe(4);
  });

  it('is one less for the story, and as many for the thread, where a stone takes a comment’s place', () => {
    expect(countChange(reply, { before: SEEN, after: STONE })).toMatchObject({ story: -1, replies: 0 });
    expect(countChange(root, { before: SEEN, after: STONE }).story).toBe(-1);
  });

  it('is the same counted one by one in any order as counted from the beginning', () => {
    const standing = fc.constantFrom(UNSEEN, SEEN, STONE);
    const state = fc.array(fc.record({ now: standing, byStaff: fc.boolean(), thread: fc.nat(3) }), {
      minLength: 4,
      maxLength: 14,
    });
    const steps = fc.array(fc.record({ which: fc.nat(13), to: standing }), { maxLength: 30 });
    fc.assert(
      fc.property(state, steps, (made, changes) => {
        const comments: Counted[] = made.map(({ now, byStaff, thread }, at) => {
          return { id: `${at}`, rootId: at < 4 ? `${at}` : `${thread}`, byStaff, ...now };
        });
        const kept = new Map(['0', '1', '2', '3'].map((id) => [id, { replies: 0, staffReplies: 0 }]));
        const { story: begun, threads } = countsOf(comments);
        for (const [id, thread] of threads) kept.set(id, { ...thread });
        let story = begun;
        for (const { which, to } of changes) {
          const at = which % comments.length;
          const one = comments[at] as Counted;
          const isRoot = one.id === one.rootId;
          const inThread = comments.filter(({ id, rootId }) => rootId === one.rootId && id !== one.rootId);
          const facts = {
            ...{ isRoot, byStaff: one.byStaff },
            threadIsSeen: comments.some(({ id, isSeen }) => id === one.rootId && isSeen),
            talking: inThread.filter(({ isSeen, isStone }) => isSeen && !isStone).length,
          };
          const change = countChange(facts, { before: one, after: to });
          story += change.story;
          const thread = kept.get(one.rootId) as { replies: number; staffReplies: number };
          thread.replies += change.replies;
          thread.staffReplies += change.staffReplies;
          comments[at] = { ...one, ...to };
        }
        const counted = countsOf(comments);
        expect(story).toBe(counted.story);
        for (const [id, thread] of kept)
          expect(thread).toEqual(counted.threads.get(id) ?? { replies: 0, staffReplies: 0 });
      }),
    );
  });
});
