import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayAfter, dayBegins, dayOf } from '#platform/clock';
import { daysFrom, instantsOf } from './day-range.ts';

const ZONES = ['UTC', 'America/Toronto', 'Asia/Kolkata', 'Pacific/Auckland', 'Pacific/Kiritimati'];

describe('The days of a report', () => {
  it('begin and end at midnight in the time zone of the newsroom', () => {
    expect(dayBegins('2026-03-10', 'UTC')).toBe('2026-03-10T00:00:00.000Z');
    expect(dayBegins('2026-03-10', 'America/Toronto')).toBe('2026-03-10T04:00:00.000Z');
    expect(dayBegins('2026-03-07', 'America/Toronto')).toBe('2026-03-07T05:00:00.000Z');
    expect(dayBegins('2026-03-10', 'Asia/Kolkata')).toBe('2026-03-09T18:30:00.000Z');
    expect(instantsOf({ from: '2026-01-01', to: '2026-12-31' }, 'Europe/Berlin')).toEqual({
      ...{ from: '2025-12-31T23:00:00.000Z', until: '2026-12-31T23:00:00.000Z' },
    });
  });

  it('begin later where the clock is put forward at midnight', () => {
    expect(dayBegins('2026-09-06', 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
  });

  it('follow one another without a gap, in every zone', () => {
    const day = fc
      .date({ min: new Date('2001-01-01'), max: new Date('2050-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    fc.assert(
      fc.property(day, fc.constantFrom(...ZONES), (one, zone) => {
        const begins = dayBegins(one, zone);
        expect(dayOf(begins, zone)).toBe(one);
        const before = new Date(Date.parse(begins) - 1).toISOString();
        expect(dayAfter(dayOf(before, zone))).toBe(one);
      }),
    );
  });

  it('are none where the calendar has none', () => {
    const asked = (from: string, to: string) => daysFrom(new Map(Object.entries({ from, to })));
    expect(asked('2026-02-30', 'x')).toEqual({ from: null, to: null });
    expect(asked('2026-02-28', '2026-03-01')).toEqual({ from: '2026-02-28', to: '2026-03-01' });
  });
});
