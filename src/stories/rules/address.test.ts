import { describe, expect, it } from 'vitest';
import { hrefOf, isReserved, pathOf } from './address.ts';

const story = {
  kind: 'story' as const,
  slug: '',
  title: 'A visit of state',
  id: 'id',
  publishedAt: '2026-03-31T23:30:00.000Z',
};

describe('the address of a story', () => {
  it('carries year and month in the newsroom’s time zone', () => {
    expect(pathOf(story, 'Europe/Berlin')).toBe('/2026/04/a-visit-of-state');
    expect(pathOf(story, 'America/Toronto')).toBe('/2026/03/a-visit-of-state');
  });

  it('is never one that the program answers itself', () => {
    expect(pathOf({ ...story, kind: 'page', slug: 'give' }, 'UTC')).toBe('/give-page');
    expect(isReserved('/Feed/x')).toBe(true);
    expect(isReserved('/feeding')).toBe(false);
  });

  it('stands percent-encoded in links, whatever the script', () => {
    expect(hrefOf('/2026/01/국빈 방문')).toBe('/2026/01/%EA%B5%AD%EB%B9%88%20%EB%B0%A9%EB%AC%B8');
  });

  it('falls back on the id where there is no letter to take', () => {
    expect(pathOf({ ...story, title: '???' }, 'UTC')).toBe('/2026/03/id');
  });
});
