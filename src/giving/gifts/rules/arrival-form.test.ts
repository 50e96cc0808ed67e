import { describe, expect, it } from 'vitest';
import { dayOf } from '#platform/clock';
import { arrivalFrom, instantOn } from './arrival-form.ts';

const read = (form: Record<string, string>) =>
  arrivalFrom(new Map(Object.entries({ amount: '50', date: '2026-03-10', ...form })), {
    ...{ currency: 'CAD', today: '2026-03-10' },
  });

describe('The form of an arrival', () => {
  it('says how much came and on which day', () => {
    expect(read({})).toEqual({ arrival: { minor: 5_000, date: '2026-03-10' } });
    expect(read({ amount: '49.75', date: '2025-12-31' })).toEqual({
      arrival: { minor: 4_975, date: '2025-12-31' },
    });
  });

  it.each([
    [{ amount: '' }, 'missing'],
    [{ amount: 'fifty' }, 'not-understood'],
    [{ amount: '0' }, 'not-positive'],
    [{ date: '2026-03-11' }, 'date'],
    [{ date: '' }, 'date'],
    [{ date: '2026-13-40' }, 'date'],
    [{ date: '2026-02-30' }, 'date'],
    [{ date: '2025-02-29' }, 'date'],
    [{ date: '0026-03-10' }, 'date'],
    [{ date: '10.03.2026' }, 'date'],
  ])('comes back with what was typed where it is %j: %s', (form, problem) => {
    expect(read(form)).toMatchObject({ refused: { problem, ...form } });
  });

  it('means the day that it names, wherever the newsroom is', () => {
    for (const zone of Intl.supportedValuesOf('timeZone')) {
      for (const date of ['2026-01-15', '2026-07-15']) {
        expect(dayOf(instantOn(date, zone), zone), zone).toBe(date);
      }
    }
    expect(dayOf(instantOn('2026-01-15', 'Pacific/Kiritimati'), 'Pacific/Kiritimati')).toBe('2026-01-15');
    expect(dayOf(instantOn('2026-01-15', 'Etc/GMT+12'), 'Etc/GMT+12')).toBe('2026-01-15');
  });
});
