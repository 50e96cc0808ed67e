import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressOf } from './progress.ts';

const CAD = (minor: number) => ({ minor, currency: 'CAD' });
const GOAL = { goalMinor: 10_000, currency: 'CAD' };

describe('The bar of a campaign', () => {
  it('shows what was received in the currency of the goal, and names the rest beside it', () => {
    const euro = { minor: 99_999, currency: 'EUR' };
    expect(progressOf(GOAL, [CAD(2_599), euro], 3)).toEqual({
      ...{ received: CAD(2_599), goal: CAD(10_000), percent: 25, others: [euro], promised: 3 },
    });
  });

  it('is empty where nothing came, and says more than a hundred where more came', () => {
    expect(progressOf(GOAL, [], 0)).toMatchObject({ received: CAD(0), percent: 0 });
    expect(progressOf(GOAL, [CAD(12_000)], 0)).toMatchObject({ percent: 120 });
  });

  it('has no percents without a goal', () => {
    expect(progressOf({ ...GOAL, goalMinor: null }, [CAD(50)], 0)).toMatchObject({
      goal: null,
      percent: null,
    });
  });

  it('never says a hundred before the goal is reached, and never falls as more comes', () => {
    const minor = fc.integer({ min: 0, max: 1_000_000_000_000 });
    fc.assert(
      fc.property(minor, minor, fc.integer({ min: 1, max: 1_000_000_000_000 }), (one, more, goalMinor) => {
        const percent = (sum: number) =>
          progressOf({ goalMinor, currency: 'CAD' }, [CAD(sum)], 0).percent ?? 0;
        expect(percent(one) >= 100).toBe(one >= goalMinor);
        expect(percent(one + more)).toBeGreaterThanOrEqual(percent(one));
      }),
    );
  });
});
