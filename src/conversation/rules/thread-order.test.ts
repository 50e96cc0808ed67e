import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { orderFrom, type Placed, type Thread, threadsOf } from './thread-order.ts';

const root = (id: string): Placed => ({ id, parentId: null, rootId: id, arrival: 0 });

/** Replies under `r`: each answers the root or one that arrived before it. */
const conversations = fc.array(fc.nat(), { maxLength: 40 }).map((picks) =>
  picks.map((pick, at): Placed => {
    const parent = pick % (at + 1);
    return { id: `${at + 1}`, parentId: parent === 0 ? 'r' : `${parent}`, rootId: 'r', arrival: at + 1 };
  }),
);

describe('The threads of a page', () => {
  it('stand in the order of their roots, replies oldest first', () => {
    const replies = [
      { id: 'b', parentId: 'r', rootId: 'r', arrival: 2 },
      { id: 'a', parentId: 'r', rootId: 'r', arrival: 1 },
      { id: 'c', parentId: 'a', rootId: 'r', arrival: 3 },
    ];
    const threads = threadsOf({ roots: [root('s'), root('r')], replies, depth: 5 });
    expect(threads.map(({ comment }) => comment.id)).toEqual(['s', 'r']);
    expect(threads[1]?.replies.map(({ comment }) => comment.id)).toEqual(['a', 'b']);
    expect(threads[1]?.replies[0]?.replies.map(({ comment }) => comment.id)).toEqual(['c']);
  });

  it('hold every reply exactly once, and none deeper than the deepest level', () => {
    fc.assert(
      fc.property(conversations, (replies) => {
        const all = flat(threadsOf({ roots: [root('r')], replies: shuffled(replies), depth: 5 }));
        expect(all.map(({ comment }) => comment.id).sort()).toEqual(
          ['r', ...replies.map(({ id }) => id)].sort(),
        );
        for (const { level } of all) expect(level).toBeLessThanOrEqual(5);
      }),
    );
  });

  it('show every reply after what it answers, and name what it answers where the indent does not', () => {
    fc.assert(
      fc.property(conversations, (replies) => {
        const all = flat(threadsOf({ roots: [root('r')], replies, depth: 5 }));
        const at = new Map(all.map(({ comment }, index) => [comment.id, index]));
        for (const thread of all) {
          const { id, parentId } = thread.comment;
          if (parentId === null) continue;
          expect(at.get(parentId)).toBeLessThan(at.get(id) ?? -1);
          const above = all.find((one) => one.replies.some(({ comment }) => comment.id === id));
          expect(thread.answers?.id ?? above?.comment.id).toBe(parentId);
        }
      }),
    );
  });

  it('put a reply whose parent is not shown under the root, and leave out one without a root', () => {
    const orphan = { id: 'x', parentId: 'hidden', rootId: 'r', arrival: 1 };
    const stray = { id: 'y', parentId: 'q', rootId: 'q', arrival: 1 };
    const [thread] = threadsOf({ roots: [root('r')], replies: [orphan, stray], depth: 5 });
    expect(thread?.replies.map(({ comment }) => comment.id)).toEqual(['x']);
  });
});

describe('A1: the order that is asked for', () => {
  it('is one of a closed list, or the usual one', () => {
    expect(orderFrom('most-voted', 'oldest')).toBe('most-voted');
    for (const word of ["oldest'--", 'created_at desc', '__proto__', 'Oldest', '', undefined]) {
      expect(orderFrom(word, 'newest')).toBe('newest');
    }
  });
});

function flat<Comment extends Placed>(threads: readonly Thread<Comment>[]): Thread<Comment>[] {
  return threads.flatMap((thread) => [thread, ...flat(thread.replies)]);
}

/** In an order that is neither that of arrival nor its reverse. */
function shuffled(replies: readonly Placed[]): Placed[] {
  return replies.toSorted((one, other) => (Number(one.id) % 7) - (Number(other.id) % 7));
}
