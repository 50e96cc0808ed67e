import { describe, expect, it } from 'vitest';
import { dayAround, tellingOf, untoldOf } from './staff-letters.ts';

describe('How staff learn of promises', () => {
  it('is a letter each for five on one day, and one for all others on the next morning', () => {
    const at = '2026-12-31T23:30:00.000Z';
    const around = dayAround(at, 'UTC');
    expect(around).toEqual({
      ...{ day: '2026-12-31', from: '2026-12-31T00:00:00.000Z', before: '2027-01-01T00:00:00.000Z' },
      timeZone: 'UTC',
    });
    expect([0, 4].map((count) => tellingOf(count, around).digestAt)).toEqual([null, null]);
    expect(tellingOf(5, around).digestAt).toBe('2027-01-01T06:00:00.000Z');
    expect(dayAround(at, 'Europe/Berlin').day).toBe('2027-01-01');
    expect([0, 5, 6, 100].map(untoldOf)).toEqual([0, 0, 1, 95]);
  });

  it('comes at six in the morning also on the days on which clocks are turned', () => {
    const toldOf = (at: string) => tellingOf(5, dayAround(at, 'Europe/Berlin')).digestAt;
    expect(toldOf('2026-03-28T12:00:00.000Z')).toBe('2026-03-29T04:00:00.000Z');
    expect(toldOf('2026-10-24T12:00:00.000Z')).toBe('2026-10-25T05:00:00.000Z');
  });
});
