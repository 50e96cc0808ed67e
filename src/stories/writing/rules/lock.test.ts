import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { WritingLock } from '../words.ts';
import { IDLE_AFTER, LOCK_DEEDS, lockAfter } from './lock.ts';

const at = (milliseconds: number) => new Date(Date.UTC(2026, 2, 10, 8) + milliseconds).toISOString();
const ada = (deed: (typeof LOCK_DEEDS)[number], now = 0) => ({ deed, by: 'ada', now: at(now) });
const bo = (deed: (typeof LOCK_DEEDS)[number], now = 0) => ({ deed, by: 'bo', now: at(now) });

describe('Who writes at a story', () => {
  const { lock: adas } = lockAfter(null, ada('take'));

  it('is the first who begins', () => {
    expect(adas).toMatchObject({ staffId: 'ada', since: at(0) });
    expect(lockAfter(adas, bo('take', 1_000))).toEqual({ lock: adas, outcome: 'theirs' });
  });

  it('is somebody else once they have been idle, and not a moment before', () => {
    expect(lockAfter(adas, bo('take', IDLE_AFTER - 1)).outcome).toBe('theirs');
    expect(lockAfter(adas, bo('take', IDLE_AFTER)).lock).toMatchObject({
      staffId: 'bo',
      since: at(IDLE_AFTER),
    });
    const renewed = lockAfter(adas, ada('take', 60_000)).lock;
    expect(renewed).toMatchObject({ since: at(0), renewedAt: at(60_000) });
    expect(lockAfter(renewed, bo('take', IDLE_AFTER)).outcome).toBe('theirs');
  });

  it('goes over by consent', () => {
    const asked = lockAfter(adas, bo('ask', 1_000));
    expect(asked.outcome).toBe('waiting');
    expect(lockAfter(asked.lock, bo('take', 2_000)).outcome).toBe('waiting');
    expect(lockAfter(asked.lock, ada('give', 3_000)).lock).toMatchObject({ staffId: 'bo', since: at(3_000) });
    const kept = lockAfter(asked.lock, ada('keep', 3_000));
    expect(kept).toMatchObject({ lock: { staffId: 'ada', askedBy: null }, outcome: 'yours' });
    expect(lockAfter(kept.lock, bo('take', 4_000)).outcome).toBe('theirs');
    expect(lockAfter(asked.lock, ada('leave', 3_000)).lock).toMatchObject({ staffId: 'bo' });
  });

  it('is asked for by one at a time, who may think better of it', () => {
    const asked = lockAfter(adas, bo('ask', 1_000)).lock;
    const third = lockAfter(asked, { deed: 'ask', by: 'cleo', now: at(2_000) });
    expect(third).toMatchObject({ lock: { askedBy: 'bo' }, outcome: 'theirs' });
    expect(lockAfter(asked, bo('leave', 2_000)).lock).toMatchObject({ staffId: 'ada', askedBy: null });
  });

  it('is nobody after they left', () => {
    expect(lockAfter(adas, ada('leave', 1_000))).toEqual({ lock: null, outcome: 'free' });
    expect(lockAfter(adas, bo('leave', 1_000)).lock).toEqual(adas);
  });

  it('is seen by who reads, and stays as it was', () => {
    expect(lockAfter(adas, bo('look', 1_000))).toEqual({ lock: adas, outcome: 'theirs' });
    expect(lockAfter(adas, ada('look', IDLE_AFTER))).toEqual({ lock: adas, outcome: 'yours' });
    expect(lockAfter(adas, bo('look', IDLE_AFTER))).toEqual({ lock: adas, outcome: 'free' });
    expect(lockAfter(null, bo('look'))).toEqual({ lock: null, outcome: 'free' });
  });

  it('is never taken from who gave a sign within two minutes, whatever others do', () => {
    const step = fc.record({
      deed: fc.constantFrom(...LOCK_DEEDS),
      by: fc.constantFrom('bo', 'cleo'),
      after: fc.nat(IDLE_AFTER - 1),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 8 }), (steps) => {
        let lock: WritingLock | null = adas;
        for (const { deed, by, after } of steps.sort((one, other) => one.after - other.after)) {
          lock = lockAfter(lock, { deed, by, now: at(after) }).lock;
          expect(lock?.staffId).toBe('ada');
        }
      }),
    );
  });
});
