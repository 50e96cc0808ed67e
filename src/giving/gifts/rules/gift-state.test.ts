import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PLAIN_TERMS } from '../../terms.ts';
import type { Gift, GiftOutcome } from '../words.ts';
import { booksOf, giftState, JUST_ARRIVED, staysOf } from './gift-state.ts';

const AT = '2026-03-12T12:00:00.000Z';
const LATER = '2026-03-13T12:00:00.000Z';
const GIFT: Gift = {
  ...{ id: 'gift', pledgeId: 'pledge', wayId: 'bank', minor: 5_000, currency: 'EUR', name: '' },
  ...{ storyId: null, arrivedAt: AT, ...JUST_ARRIVED, ...PLAIN_TERMS },
  ...{ source: 'hand', giverId: null, outsideId: null },
};
const gift = (more: Partial<Gift> = {}): Gift => ({ ...GIFT, ...more });
const DISPUTED = { disputedMinor: 5_000, disputedAt: LATER };
const books = (more: Partial<Gift>) => Object.fromEntries([...booksOf(gift(more))].filter(([, sum]) => sum));

describe('The state of a gift', () => {
  it.each([
    ['received', {}, 5_000],
    ['settled', { settledAt: LATER }, 5_000],
    ['partly-returned', { settledAt: LATER, returnedMinor: 2_000 }, 3_000],
    ['returned', { returnedMinor: 5_000, returnedAt: LATER }, 0],
    ['disputed', DISPUTED, 0],
    ['disputed', { ...DISPUTED, disputedMinor: 2_000 }, 3_000],
    ['lost', { ...DISPUTED, disputeEndedAt: LATER, lostAt: LATER }, 0],
    ['dispute-won', { ...DISPUTED, disputeEndedAt: LATER }, 5_000],
    ['struck', { returnedMinor: 2_000, struckAt: LATER }, 0],
  ] as const)('is %s after %j', (state, outcome, stays) => {
    expect(giftState(gift(outcome))).toMatchObject({ state, stays });
  });

  it('is that of one that went back, whatever its dispute came to', () => {
    const back = { returnedMinor: 5_000, returnedAt: LATER, ...DISPUTED, disputeEndedAt: LATER };
    expect(giftState(gift(back))).toMatchObject({ state: 'returned', stays: 0 });
  });
});

describe('The books of a gift', () => {
  it('hold what came in as income, on the rail, and on the bank account once it is settled', () => {
    expect(books({})).toEqual({ 'assets:clearing:bank': 5_000, 'income:gifts:general': -5_000 });
    expect(books({ settledAt: AT })).toEqual({ 'assets:bank:bank': 5_000, 'income:gifts:general': -5_000 });
  });

  it('do not move a gift by card to the bank account: its service pays out sums of many', () => {
    expect(books({ settledAt: AT, source: 'card' })).toMatchObject({ 'assets:clearing:card': 5_000 });
  });

  it('hold what is disputed against us, until the rail has taken it', () => {
    expect(books(DISPUTED)).toEqual({ 'assets:clearing:bank': 5_000, 'liability:disputed': -5_000 });
    expect(books({ ...DISPUTED, disputeTakenAt: AT })).toEqual({});
  });

  it('wait for what is won and not yet restored', () => {
    expect(books({ ...DISPUTED, disputeTakenAt: AT, disputeEndedAt: AT })).toEqual({
      ...{ 'liability:disputed': 5_000, 'income:gifts:general': -5_000 },
    });
  });

  it('lose what went back and was taken as well, and no more income than there was', () => {
    const twice = { ...DISPUTED, disputeTakenAt: AT, returnedMinor: 5_000, returnedAt: AT };
    expect(books(twice)).toEqual({ 'assets:clearing:bank': -5_000, 'liability:disputed': 5_000 });
    expect(books({ ...twice, disputeEndedAt: AT, lostAt: AT })).toEqual({
      ...{ 'assets:clearing:bank': -5_000, 'expense:losses': 5_000 },
    });
    expect(books({ ...twice, disputeEndedAt: AT, disputeRestoredAt: AT })).toEqual({});
  });

  it('balance, whatever became of it, and never show income below nothing', () => {
    const time = fc.constantFrom(null, AT);
    const outcome: fc.Arbitrary<GiftOutcome> = fc.record({
      ...{ settledAt: time, returnedAt: time, disputedAt: time, disputeEndedAt: time, lostAt: time },
      ...{ disputeTakenAt: time, disputeRestoredAt: time, struckAt: time },
      ...{ returnedMinor: fc.nat(5_000), disputedMinor: fc.nat(5_000) },
    });
    fc.assert(
      fc.property(outcome, (became) => {
        const standing = booksOf(gift(became));
        expect([...standing.values()].reduce((all, one) => all + one, 0)).toBe(0);
        expect(standing.get('income:gifts:general') ?? 0).toBeLessThanOrEqual(0);
        expect(staysOf(gift(became))).toBe(0 - (standing.get('income:gifts:general') ?? 0));
      }),
    );
  });
});
