import { describe, expect, it } from 'vitest';
import { parentsFirst } from './survey.ts';

const category = (slug: string, parentSlug = '') => ({
  ...{ kind: 'category' as const, line: 1, id: null, slug, parentSlug },
  ...{ name: slug, description: '', meta: [] },
});
const placed = (...all: readonly [slug: string, above?: string][]) =>
  parentsFirst(all.map(([slug, above]) => category(slug, above))).map(
    ({ slug, parentSlug }) => `${parentSlug}>${slug}`,
  );

describe('Categories', () => {
  it('come after those they stand under; in a ring one stands at the top', () => {
    expect(placed(['c', 'b'], ['b', 'a'], ['a'])).toEqual(['>a', 'a>b', 'b>c']);
    expect(placed(['x', 'y'], ['y', 'x'], ['self', 'self'], ['lost', 'none'])).toEqual([
      ...['>y', 'y>x', '>self', '>lost'],
    ]);
  });

  it('stand ten deep at most, however many are said to stand in each other', () => {
    const many = Array.from({ length: 50_000 }, (_, at) => category(`c${at}`, at > 0 ? `c${at - 1}` : ''));
    const tree = parentsFirst(many.toReversed());
    expect(tree).toHaveLength(50_000);
    expect(tree.slice(8, 12).map(({ parentSlug }) => parentSlug)).toEqual(['c7', 'c8', 'c8', 'c8']);
    expect(tree.at(-1)?.parentSlug).toBe('c8');
  });
});
