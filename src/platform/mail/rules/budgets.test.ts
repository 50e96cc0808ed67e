import { describe, expect, it } from 'vitest';
import type { Occasion, Purpose } from '../words.ts';
import { budgetsOf } from './budgets.ts';

const now = new Date('2026-03-10T08:12:00.000Z');
const occasion: Occasion = { purpose: 'sign-in', address: 'ada@bay.example', network: '192.0.2.0/24' };
const PURPOSES: readonly Purpose[] = ['desk', 'sign-in', 'return-link', 'subscription', 'gift'];
const of = (changed: Partial<Occasion>, limits: 'on' | 'off' = 'on') =>
  budgetsOf({ ...occasion, ...changed }, { now, limits });
const most = (budgets: ReturnType<typeof of>, kind: string) =>
  budgets.find(({ what }) => what[0] === kind)?.most ?? Number.NaN;

describe('What strangers can have us write', () => {
  it('is counted by address and network, by address, by network and by story, in this order', () => {
    const kinds = (budgets: ReturnType<typeof of>) => budgets.map(({ what }) => what[0]);
    expect(kinds(of({ storyId: '7' }))).toEqual(['address-network', 'address', 'network', 'story']);
    expect(kinds(of({}))).toEqual(['address-network', 'address', 'network']);
  });

  it('counts an address by the day and a network by the hour', () => {
    expect(of({}).map(({ begins }) => new Date(begins).toISOString())).toEqual([
      ...['2026-03-10T00:00:00.000Z', '2026-03-10T00:00:00.000Z', '2026-03-10T08:00:00.000Z'],
    ]);
  });

  it('A10: leaves an address more than one network, or two, can use up', () => {
    for (const purpose of PURPOSES) {
      const budgets = of({ purpose });
      expect(2 * most(budgets, 'address-network'), purpose).toBeLessThan(most(budgets, 'address'));
    }
  });

  it('A10: is counted for each purpose apart, and bounded in all', () => {
    const names = PURPOSES.map((purpose) => JSON.stringify(of({ purpose })[1]?.what));
    expect(new Set(names).size).toBe(PURPOSES.length);
    const all = PURPOSES.map((purpose) => most(of({ purpose }), 'address'));
    expect(all.reduce((sum, one) => sum + one)).toBeLessThanOrEqual(40);
  });

  it('keeps the budget of the address where limits are off', () => {
    expect(of({ storyId: '7' }, 'off').map(({ what }) => what[0])).toEqual(['address']);
  });
});
