import { describe, expect, it } from 'vitest';
import { dayAfter, daysAfter, isDay } from './day.ts';

describe('A day of the calendar', () => {
  it('is there, and no other is', () => {
    for (const day of ['2026-03-10', '2028-02-29', '0001-01-01']) expect(isDay(day), day).toBe(true);
    for (const none of ['2026-02-29', '2026-13-01', '2026-3-1', 'yesterday', '', '2026-03-10T00:00']) {
      expect(isDay(none), none).toBe(false);
    }
  });

  it('is followed by the next, over the ends of months and years', () => {
    expect(['2026-02-28', '2028-02-28', '2026-12-31'].map(dayAfter)).toEqual([
      ...['2026-03-01', '2028-02-29', '2027-01-01'],
    ]);
    expect([-1, 0, 365].map((days) => daysAfter('2026-01-01', days))).toEqual([
      ...['2025-12-31', '2026-01-01', '2027-01-01'],
    ]);
  });
});
