import { describe, expect, it } from 'vitest';
import { dayBegins } from './instant.ts';

describe('A day begins', () => {
  it.each([
    ['2026-03-10', 'UTC', '2026-03-10T00:00:00.000Z'],
    ['2026-03-10', 'America/Toronto', '2026-03-10T04:00:00.000Z'],
    ['2026-03-08', 'America/Toronto', '2026-03-08T05:00:00.000Z'],
    ['2026-03-10', 'Pacific/Kiritimati', '2026-03-09T10:00:00.000Z'],
    ['2026-03-10', 'Pacific/Pago_Pago', '2026-03-10T11:00:00.000Z'],
    ['2026-03-10', 'Asia/Kathmandu', '2026-03-09T18:15:00.000Z'],
    // Clocks leapt from midnight to one o'clock.
    ['2018-11-04', 'America/Sao_Paulo', '2018-11-04T03:00:00.000Z'],
  ])('%s in %s at %s', (day, timeZone, begins) => expect(dayBegins(day, timeZone)).toBe(begins));
});
