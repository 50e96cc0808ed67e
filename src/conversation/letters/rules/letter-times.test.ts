import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { letterTime, paceAfter } from './letter-times.ts';

const at = (pace: 'hourly' | 'daily', now: string, timeZone = 'UTC') =>
  letterTime(pace, new Date(now), timeZone).toISOString();

describe('Letters about comments leave', () => {
  it('now, or at the next full hour', () => {
    const now = new Date('2026-03-10T08:12:00.000Z');
    expect(letterTime('at-once', now, 'UTC')).toEqual(now);
    expect(at('hourly', '2026-03-10T08:12:00.000Z')).toBe('2026-03-10T09:00:00.000Z');
    expect(at('hourly', '2026-03-10T08:00:00.000Z')).toBe('2026-03-10T09:00:00.000Z');
  });

  it('at seven in the morning where the newsroom is', () => {
    expect(at('daily', '2026-03-10T08:12:00.000Z')).toBe('2026-03-11T07:00:00.000Z');
    expect(at('daily', '2026-03-10T06:59:00.000Z')).toBe('2026-03-10T07:00:00.000Z');
    expect(at('daily', '2026-03-10T08:12:00.000Z', 'America/Los_Angeles')).toBe('2026-03-10T14:00:00.000Z');
    expect(at('daily', '2026-03-10T08:12:00.000Z', 'Asia/Kathmandu')).toBe('2026-03-11T01:15:00.000Z');
  });

  it('at seven also on the day on which summer time begins', () => {
    expect(at('daily', '2026-03-28T12:00:00.000Z', 'Europe/Berlin')).toBe('2026-03-29T05:00:00.000Z');
  });

  it('within a day or so, always at seven, at any time and place', () => {
    const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Australia/Lord_Howe'];
    fc.assert(
      fc.property(
        fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }),
        fc.constantFrom(...zones),
        (now, timeZone) => {
          const due = letterTime('daily', now, timeZone);
          const hour = new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric', minute: 'numeric' });
          expect(hour.format(due)).toBe('07:00');
          expect(due.getTime() - now.getTime()).toBeGreaterThan(0);
          expect(due.getTime() - now.getTime()).toBeLessThanOrEqual(25 * HOUR);
        },
      ),
    );
  });
});

it('Letters about comments do not leave at once any more to who has had twenty within an hour', () => {
  expect(paceAfter('at-once', 19)).toBe('at-once');
  expect(paceAfter('at-once', 20)).toBe('hourly');
  expect(paceAfter('daily', 20)).toBe('daily');
});
