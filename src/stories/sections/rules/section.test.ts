import { describe, expect, it } from 'vitest';
import type { Section } from '../../words.ts';
import { readSection } from './section-form.ts';
import { inTree, swapped } from './section-order.ts';

const section = (id: string, parentId: string | null = null): Section => ({
  ...{ id, slug: id, name: id, parentId, path: parentId === null ? `/${id}` : `/${parentId}/${id}` },
});
const sections = [section('news'), section('sport'), section('boats', 'sport'), section('town', 'news')];

describe('Sections', () => {
  it('are read as a tree: each followed by its parts', () => {
    expect(inTree(sections).map(({ section: { id }, depth }) => `${depth} ${id}`)).toEqual([
      ...['0 news', '1 town', '0 sport', '1 boats'],
    ]);
  });

  it('go up and down among their siblings, and stay where there is no further', () => {
    expect(swapped(sections, 'sport', 'up')).toEqual(['sport', 'news']);
    expect(swapped(sections, 'news', 'up')).toEqual(['news', 'sport']);
    expect(swapped(sections, 'boats', 'down')).toEqual(['boats']);
  });

  it('get the last word of their address from their name, in any script', () => {
    const read = (name: string) => readSection(new Map([['name', name]]), sections, null);
    expect(read('  The  Harbour ')).toMatchObject({
      name: 'The Harbour',
      slug: 'the-harbour',
      parentId: null,
    });
    expect(read('سياسة').slug).toBe('سياسة');
  });

  it.each([
    [{ name: '' }, 'name', 'name-wrong'],
    [{ name: 'x'.repeat(81) }, 'name', 'name-wrong'],
    [{ name: 'News', word: '!!!' }, 'word', 'word-wrong'],
    [{ name: 'Search' }, 'word', 'word-reserved'],
    [{ name: 'Sport', parent: 'gone' }, 'parent', 'parent-wrong'],
    [{ name: 'Sport', parent: 'sport' }, 'parent', 'parent-wrong'],
    [{ name: 'Sport', parent: 'boats' }, 'parent', 'parent-wrong'],
  ] as const)('say what is wrong with %j', (form, field, wrong) => {
    const self = sections[1] ?? null;
    expect([...readSection(new Map(Object.entries(form)), sections, self).wrong]).toContainEqual([
      field,
      wrong,
    ]);
  });
});
