import type { WritingLock } from '../words.ts';

/** After this long without a sign of them, somebody has gone for a coffee. Milliseconds. */
export const IDLE_AFTER = 2 * 60_000;

/** `take`: also says that one is still there. `look`: changes nothing. `give`, `keep`: the answers to who asked. */
export const LOCK_DEEDS = ['take', 'look', 'ask', 'give', 'keep', 'leave'] as const;
export type LockDeed = (typeof LOCK_DEEDS)[number];

/** Where nobody holds it these leave it so. */
const TAKES_NOTHING: readonly LockDeed[] = ['look', 'give', 'keep'];

export interface LockChange {
  readonly lock: WritingLock | null;
  /** `waiting`: the person has asked, and the one who writes has not answered. */
  readonly outcome: 'yours' | 'theirs' | 'waiting' | 'free';
}

/**
 * Who writes after `deed` of the person `by`, at the instant `now` (ISO 8601). Nobody is pushed out while they write:
 * it goes over by consent, or when they have been idle for two minutes. No text hangs on it: who saves without it is
 * told what stands, like everybody.
 */
export function lockAfter(
  lock: WritingLock | null,
  { deed, by, now }: { readonly deed: LockDeed; readonly by: string; readonly now: string },
): LockChange {
  const mine: WritingLock = { staffId: by, since: now, renewedAt: now, askedBy: null, askedAt: null };
  const held = lock !== null && !isIdle(lock, now) ? lock : null;
  if (lock?.staffId === by) return ownAfter(lock, { deed, now });
  if (deed === 'leave') {
    const asked = lock?.askedBy === by ? { askedBy: null, askedAt: null } : {};
    return lock ? { lock: { ...lock, ...asked }, outcome: 'theirs' } : { lock, outcome: 'free' };
  }
  if (held === null) return TAKES_NOTHING.includes(deed) ? free(lock) : { lock: mine, outcome: 'yours' };
  if (deed === 'ask' && (held.askedBy === null || held.askedBy === by)) {
    return { lock: { ...held, askedBy: by, askedAt: held.askedAt ?? now }, outcome: 'waiting' };
  }
  return { lock: held, outcome: held.askedBy === by ? 'waiting' : 'theirs' };
}

function ownAfter(
  lock: WritingLock,
  { deed, now }: { readonly deed: LockDeed; readonly now: string },
): LockChange {
  const next = lock.askedBy;
  switch (deed) {
    case 'look':
      return { lock, outcome: 'yours' };
    case 'take':
    case 'ask':
      return { lock: { ...lock, renewedAt: now }, outcome: 'yours' };
    case 'keep':
      return { lock: { ...lock, renewedAt: now, askedBy: null, askedAt: null }, outcome: 'yours' };
    case 'give':
    case 'leave': {
      if (next === null)
        return deed === 'leave' ? { lock: null, outcome: 'free' } : { lock, outcome: 'yours' };
      const theirs = { staffId: next, since: now, renewedAt: now, askedBy: null, askedAt: null };
      return { lock: theirs, outcome: 'theirs' };
    }
  }
}

function free(lock: WritingLock | null): LockChange {
  return { lock, outcome: 'free' };
}

/** Whether whoever holds it has given no sign for so long that others may take it. */
export function isIdle(lock: WritingLock, now: string): boolean {
  return Date.parse(now) - Date.parse(lock.renewedAt) >= IDLE_AFTER;
}
