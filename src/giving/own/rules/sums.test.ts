import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JUST_ARRIVED } from '../../gifts/rules/gift-state.ts';
import { sumsByYear, sumsOf } from './sums.ts';

const gift = (minor: number, currency: string, arrivedAt: string, returnedMinor = 0) => ({
  ...JUST_ARRIVED,
  ...{ minor, currency, arrivedAt, returnedMinor },
});

describe('What a giver has given', () => {
  it('is summed year by year of the newsroom’s calendar, each currency by itself, without what went back', () => {
    const gifts = [
      gift(5_000, 'EUR', '2025-12-31T23:30:00.000Z'),
      gift(2_000, 'EUR', '2025-06-01T12:00:00.000Z', 500),
      gift(1_000, 'CAD', '2026-06-01T12:00:00.000Z'),
      gift(9_000, 'USD', '2024-06-01T12:00:00.000Z', 9_000),
    ];
    expect(sumsByYear(gifts, 'Europe/Berlin')).toEqual([
      {
        year: '2026',
        sums: [
          { minor: 1_000, currency: 'CAD', count: 1 },
          { minor: 5_000, currency: 'EUR', count: 1 },
        ],
      },
      { year: '2025', sums: [{ minor: 1_500, currency: 'EUR', count: 1 }] },
    ]);
    expect(sumsByYear(gifts, 'UTC')[1]?.sums).toEqual([{ minor: 6_500, currency: 'EUR', count: 2 }]);
  });

  it('is the same sum in whatever order it came, and no more than arrived', () => {
    const gifts = fc.array(
      fc
        .record({
          minor: fc.integer({ min: 1, max: 1_000_000 }),
          currency: fc.constantFrom('EUR', 'CAD', 'JPY'),
          returnedMinor: fc.integer({ min: 0, max: 1_000_000 }),
          arrivedAt: fc.constant('2026-01-01T00:00:00.000Z'),
        })
        .map((one) => ({ ...JUST_ARRIVED, ...one })),
    );
    fc.assert(
      fc.property(gifts, (some) => {
        expect(sumsOf(some.toReversed())).toEqual(sumsOf(some));
        for (const { minor, currency } of sumsOf(some)) {
          const arrived = some.filter((one) => one.currency === currency);
          expect(minor).toBeGreaterThan(0);
          expect(minor).toBeLessThanOrEqual(arrived.reduce((all, one) => all + one.minor, 0));
        }
      }),
    );
  });
});
