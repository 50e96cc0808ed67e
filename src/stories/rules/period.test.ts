import { describe, expect, it } from 'vitest';
import { periodOf } from './period.ts';

describe('A date in an address', () => {
  it('names a year, a month or a day', () => {
    expect(periodOf('/2024/')).toMatchObject({
      from: '2024-01-01T00:00:00.000Z',
      until: '2025-01-01T00:00:00.000Z',
    });
    expect(periodOf('/2024/2')).toMatchObject({
      until: '2024-03-01T00:00:00.000Z',
      title: 'February 2024',
      href: '/2024/02',
    });
    expect(periodOf('/2024/02/29/')).toMatchObject({
      until: '2024-03-01T00:00:00.000Z',
      title: '29 February 2024',
    });
  });

  it('is none where the calendar has no such day', () => {
    for (const path of ['/2023/02/29', '/2024/13', '/2024/00', '/0000', '/about', '/2024/01/01/story']) {
      expect(periodOf(path)).toBeUndefined();
    }
  });
});
