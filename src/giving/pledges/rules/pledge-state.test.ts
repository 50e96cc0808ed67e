import { describe, expect, it } from 'vitest';
import { JUST_ARRIVED } from '../../gifts/rules/gift-state.ts';
import type { Pledge } from '../words.ts';
import { isPartKept, pledgeState } from './pledge-state.ts';

const NOW = new Date('2026-03-13T08:00:00.000Z');
const PLEDGE = {
  ...{ rhythm: 'once' as const, expiresAt: '2026-05-09T08:12:00.000Z', saidSentAt: null, cancelledAt: null },
};
const at = '2026-03-12T12:00:00.000Z';
const gift = { minor: 5_000, arrivedAt: at, ...JUST_ARRIVED };

describe('A pledge', () => {
  it('is promised, then perhaps said to be sent, and waits no longer than it is waited for', () => {
    expect(pledgeState(PLEDGE, [], NOW)).toEqual({ state: 'promised' });
    expect(pledgeState({ ...PLEDGE, saidSentAt: at }, [], NOW)).toEqual({ state: 'sent', at });
    const late = { ...PLEDGE, saidSentAt: at, expiresAt: NOW.toISOString() };
    expect(pledgeState(late, [], NOW)).toEqual({ state: 'expired', at: NOW.toISOString() });
    expect(pledgeState({ ...late, cancelledAt: at }, [], NOW)).toEqual({ state: 'cancelled', at });
  });

  it('that comes again and again is waited for until it is stopped', () => {
    const late = { ...PLEDGE, rhythm: 'monthly' as const, expiresAt: at };
    expect(pledgeState(late, [], NOW)).toEqual({ state: 'promised' });
    expect(pledgeState({ ...late, cancelledAt: at }, [], NOW)).toEqual({ state: 'cancelled', at });
  });

  it('is received as soon as money came, also late, in parts, or after it was taken back', () => {
    const other = { ...gift, minor: 250, arrivedAt: '2026-03-13T07:00:00.000Z' };
    const gone = { ...PLEDGE, expiresAt: at, cancelledAt: at };
    expect(pledgeState(gone, [gift, other], NOW)).toEqual({
      ...{ state: 'received', at: other.arrivedAt, minor: 5_250, returnedMinor: 0, wantedMinor: 0 },
    });
  });

  it('is kept in part while less came than was promised once, whatever went back since', () => {
    const promised = { ...PLEDGE, minor: 5_000 };
    const isPart = (
      gifts: Parameters<typeof pledgeState>[1],
      pledge: Pick<Pledge, 'rhythm' | 'minor'> = promised,
    ) => isPartKept(pledge, pledgeState(PLEDGE, gifts, NOW));
    const part = { ...gift, minor: 4_999 };
    expect(isPart([part])).toBe(true);
    expect(isPart([part, { ...gift, minor: 1 }])).toBe(false);
    expect(isPart([{ ...gift, returnedMinor: 4_000 }])).toBe(false);
    expect(isPart([part], { ...promised, rhythm: 'monthly' })).toBe(false);
    expect(isPart([])).toBe(false);
  });

  it('counts no money that went back, and says so where all of it did', () => {
    const back = { ...gift, returnedMinor: 5_000, returnedAt: '2026-03-13T07:30:00.000Z' };
    expect(pledgeState(PLEDGE, [gift, back], NOW)).toMatchObject({ state: 'received', minor: 5_000 });
    expect(pledgeState(PLEDGE, [back], NOW)).toEqual({
      ...{ state: 'returned', at: back.returnedAt, minor: 5_000 },
    });
  });

  it('says what of it went back in part, and what the giver’s bank wants back or took', () => {
    const part = { ...gift, returnedMinor: 2_000 };
    expect(pledgeState(PLEDGE, [part], NOW)).toMatchObject({ minor: 3_000, returnedMinor: 2_000 });
    const disputed = { ...gift, disputedMinor: 5_000, disputedAt: at };
    expect(pledgeState(PLEDGE, [disputed], NOW)).toEqual({ state: 'disputed', at, minor: 5_000 });
    expect(pledgeState(PLEDGE, [disputed, gift], NOW)).toMatchObject({ minor: 5_000, wantedMinor: 5_000 });
    const ended = { ...disputed, disputeEndedAt: at };
    expect(pledgeState(PLEDGE, [{ ...ended, lostAt: at }], NOW)).toMatchObject({ state: 'lost' });
    expect(pledgeState(PLEDGE, [ended], NOW)).toMatchObject({ state: 'received', minor: 5_000 });
  });

  it('waits on where what arrived was entered by mistake', () => {
    expect(pledgeState(PLEDGE, [{ ...gift, struckAt: at }], NOW)).toEqual({ state: 'promised' });
  });
});
