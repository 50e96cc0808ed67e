import type { Act } from '../words.ts';

/** Where a comment stood before an act. */
export const STOOD = ['published', 'held', 'rejected'] as const;
export type Stood = (typeof STOOD)[number];

/** For how long an act is offered to be taken back; letters about it leave later. */
export const UNDO_MS = 60_000;

const BACK_TO: Readonly<Record<Stood, Act>> = { published: 'approve', held: 'hold', rejected: 'reject' };

const OPPOSITES: Readonly<Partial<Record<Act, Act>>> = {
  ...{ pin: 'unpin', unpin: 'pin', pick: 'unpick', unpick: 'pick' },
  ...{ 'close-thread': 'reopen-thread', 'reopen-thread': 'close-thread' },
};

/** The act that takes another one back; null where there is none, or where it changed nothing. */
export function undoOf(act: Act, stood: Stood | null): Act | null {
  const opposite = OPPOSITES[act];
  if (opposite !== undefined) return opposite;
  if ((act !== 'approve' && act !== 'hold' && act !== 'reject') || stood === null) return null;
  return BACK_TO[stood] === act ? null : BACK_TO[stood];
}

/** Whether an act done at `at` (milliseconds since 1970) may still be taken back. */
export function isFresh(at: number, now: number): boolean {
  return at <= now && now - at <= UNDO_MS;
}
