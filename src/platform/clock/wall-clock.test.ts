import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hourOfDay, instantAt, writtenAt } from './wall-clock.ts';

describe('The time on the newsroom’s wall', () => {
  it('is an instant', () => {
    expect(instantAt('2026-03-10T09:30', 'Europe/London')).toBe('2026-03-10T09:30:00.000Z');
    expect(instantAt('2026-07-10T09:30', 'Europe/London')).toBe('2026-07-10T08:30:00.000Z');
    expect(instantAt('2026-03-10T09:30', 'Asia/Seoul')).toBe('2026-03-10T00:30:00.000Z');
    expect(instantAt('2026-03-10T09:30', 'Asia/Kathmandu')).toBe('2026-03-10T03:45:00.000Z');
  });

  it('is not there in the hour that spring leaves out, and the first of two in autumn', () => {
    expect(instantAt('2026-03-29T01:30', 'Europe/London')).toBeNull();
    expect(instantAt('2026-10-25T01:30', 'Europe/London')).toBe('2026-10-25T00:30:00.000Z');
  });

  it('is none where none is written', () => {
    for (const written of ['', 'soon', '2026-02-30T08:00', '2026-13-01T08:00', '2026-01-01T25:00']) {
      expect(instantAt(written, 'UTC'), written).toBeNull();
    }
  });

  it('is an hour of a day, or what comes after one that is left out', () => {
    expect(hourOfDay('2026-03-29', 6, 'Europe/Berlin')).toBe('2026-03-29T04:00:00.000Z');
    expect(hourOfDay('2026-03-29', 2, 'Europe/Berlin')).toBe('2026-03-29T01:00:00.000Z');
    // The whole day was left out.
    expect(hourOfDay('2011-12-30', 6, 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
  });

  it('comes back as it was written, in any zone', () => {
    const zones = ['UTC', 'Europe/London', 'America/St_Johns', 'Asia/Seoul', 'Pacific/Apia', 'Africa/Cairo'];
    const range = { min: new Date('2000-01-01'), max: new Date('2060-01-01'), noInvalidDate: true };
    fc.assert(
      fc.property(fc.date(range), fc.constantFrom(...zones), (date, zone) => {
        const written = writtenAt(date.toISOString(), zone);
        const instant = instantAt(written, zone);
        expect(instant && writtenAt(instant, zone)).toBe(written);
      }),
    );
  });
});
