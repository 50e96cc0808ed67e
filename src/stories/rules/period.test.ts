import { describe, expect, it } from 'vitest';
import { instantsOf, nameOf, type Period, periodOf } from './period.ts';

const named = (path: string): Period => {
  const period = periodOf(path);
  if (!period) throw new Error(`${path} names none`);
  return period;
};

describe('A date in an address', () => {
  it('names a year, a month or a day', () => {
    expect(periodOf('/2024/')).toMatchObject({ begins: '2024-01-01', ends: '2025-01-01', href: '/2024' });
    expect(periodOf('/2024/2')).toMatchObject({ begins: '2024-02-01', ends: '2024-03-01', href: '/2024/02' });
    expect(periodOf('/2024/02/29/')).toMatchObject({ begins: '2024-02-29', ends: '2024-03-01' });
    expect(periodOf('/2024/12')).toMatchObject({ ends: '2025-01-01' });
  });

  it('is none where the calendar has no such day', () => {
    const none = ['/2023/02/29', '/2024/13', '/2024/00', '/0000', '/9999', '/about', '/2024/01/01/story'];
    for (const path of none) expect(periodOf(path)).toBeUndefined();
  });

  it('begins and ends at midnight where the newsroom is', () => {
    expect(instantsOf(named('/2026/03'), 'America/Toronto')).toEqual({
      from: '2026-03-01T05:00:00.000Z',
      until: '2026-04-01T04:00:00.000Z',
    });
    expect(instantsOf(named('/2024'), 'UTC')).toEqual({
      from: '2024-01-01T00:00:00.000Z',
      until: '2025-01-01T00:00:00.000Z',
    });
  });

  it('is called as the language has it', () => {
    expect(['/2024', '/2024/03', '/2024/3/5'].map((path) => nameOf(named(path), 'en-GB'))).toEqual([
      '2024',
      'March 2024',
      '5 March 2024',
    ]);
    expect(nameOf(named('/2024/03'), 'de')).toBe('März 2024');
    expect(nameOf(named('/2024/03/05'), 'ko')).toBe('2024년 3월 5일');
  });
});
