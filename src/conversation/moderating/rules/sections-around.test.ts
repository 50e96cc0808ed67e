import { expect, it } from 'vitest';
import { sectionsAround } from './sections-around.ts';

const news = { id: 'news', parentId: null };
const local = { id: 'local', parentId: 'news' };
const harbour = { id: 'harbour', parentId: 'local' };

it('A section lies in those around it, the nearest first', () => {
  expect(sectionsAround(harbour, [news, local, harbour])).toEqual(['harbour', 'local', 'news']);
  expect(sectionsAround(news, [news, local])).toEqual(['news']);
  expect(sectionsAround(null, [news])).toEqual([]);
});

it('A circle of sections ends where it closes', () => {
  expect(sectionsAround({ id: 'a', parentId: 'b' }, [{ id: 'b', parentId: 'a' }])).toEqual(['a', 'b']);
});
