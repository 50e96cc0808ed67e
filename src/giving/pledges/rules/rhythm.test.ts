import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { courseOf, dueDay, type Regular } from './rhythm.ts';

const rhythms = fc.constantFrom<Regular>('monthly', 'yearly');
const days = fc
  .date({ min: new Date('2000-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const numbers = fc.nat({ max: 240 });

/** Noon of a day at Greenwich, where the tests are. */
const at = (day: string) => `${day}T12:00:00.000Z`;

const course = (rhythm: Regular, start: string, arrived: readonly string[], now: string, timeZone = 'UTC') =>
  courseOf(rhythm, { madeAt: at(start), arrivedAt: arrived.map(at) }, { now: new Date(at(now)), timeZone });

describe('The days of a gift that comes again and again', () => {
  it('are the same day of each month, or the last one, and the 31st comes back after February', () => {
    const from = (start: string, count: number, rhythm: Regular = 'monthly') =>
      Array.from({ length: count }, (_, n) => dueDay(start, rhythm, n));
    expect(from('2026-01-31', 4)).toEqual(['2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30']);
    expect(dueDay('2028-01-31', 'monthly', 1)).toBe('2028-02-29');
    expect(from('2025-11-30', 4)).toEqual(['2025-11-30', '2025-12-30', '2026-01-30', '2026-02-28']);
    expect(from('2024-02-29', 5, 'yearly')).toEqual([
      ...['2024-02-29', '2025-02-28', '2026-02-28', '2027-02-28', '2028-02-29'],
    ]);
  });

  it('rise, one in each period, and are never later in the month than the first', () => {
    fc.assert(
      fc.property(days, rhythms, numbers, (start, rhythm, n) => {
        const [one, next] = [dueDay(start, rhythm, n), dueDay(start, rhythm, n + 1)];
        expect(next > one).toBe(true);
        expect(one.slice(8) <= start.slice(8)).toBe(true);
        const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
        expect(months(next) - months(one)).toBe(rhythm === 'monthly' ? 1 : 12);
        if (one.slice(8) !== start.slice(8)) {
          const morrow = new Date(Date.parse(one) + DAY).toISOString();
          expect(morrow.slice(8, 10)).toBe('01');
        }
      }),
    );
  });

  it('go on from the due day that an arrival is nearest to, early, late or on the day', () => {
    fc.assert(
      fc.property(days, rhythms, numbers, fc.integer({ min: -12, max: 12 }), (start, rhythm, n, off) => {
        const due = dueDay(start, rhythm, n);
        const arrived = new Date(Date.parse(due) + off * DAY).toISOString().slice(0, 10);
        const { due: next, isOverdue } = course(rhythm, start, [arrived], arrived);
        expect(next).toBe(dueDay(start, rhythm, n + 1));
        expect(isOverdue).toBe(false);
      }),
    );
  });

  it('wait for the first from the beginning, and call it overdue when a second would be', () => {
    const first = (now: string) => course('monthly', '2026-01-31', [], now);
    expect(first('2026-03-10')).toEqual({ start: '2026-01-31', due: '2026-01-31', isOverdue: false });
    expect(first('2026-03-11')).toMatchObject({ due: '2026-01-31', isOverdue: true });
  });

  it('do not ask later for one that never came, and count none that did not arrive', () => {
    const arrived = ['2026-01-31', '2026-04-02'];
    expect(course('monthly', '2026-01-31', arrived.slice(0, 1), '2026-03-11')).toMatchObject({
      ...{ due: '2026-02-28', isOverdue: true },
    });
    expect(course('monthly', '2026-01-31', arrived, '2026-05-10')).toMatchObject({
      ...{ due: '2026-04-30', isOverdue: false },
    });
    expect(course('yearly', '2026-01-31', arrived, '2027-02-10').isOverdue).toBe(false);
    expect(course('yearly', '2026-01-31', arrived, '2027-02-11').isOverdue).toBe(true);
  });

  it('are those of the newsroom’s own calendar', () => {
    const made = { madeAt: '2026-01-31T23:30:00.000Z', arrivedAt: [] };
    const now = new Date('2026-02-01T08:00:00.000Z');
    expect(courseOf('monthly', made, { now, timeZone: 'Europe/Berlin' }).start).toBe('2026-02-01');
    expect(courseOf('monthly', made, { now, timeZone: 'America/Toronto' }).start).toBe('2026-01-31');
  });
});
