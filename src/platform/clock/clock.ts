import { V7Generator } from 'uuidv7';
import type { Clock, NewId } from './words.ts';

/** The clock of the machine. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands until it is moved: for tests and the gallery. */
export function manualClock(
  start: string,
): Clock & { set(to: string): void; advance(milliseconds: number): void } {
  let present = new Date(start).getTime();
  return {
    now: () => new Date(present),
    set: (to) => {
      present = new Date(to).getTime();
    },
    advance: (milliseconds) => {
      present += milliseconds;
    },
  };
}

/** Ids whose time part is the given clock's. Within one millisecond they still sort in the order of making. */
export function createIds(clock: Clock): NewId {
  const generator = new V7Generator();
  return () => generator.generateOrResetWithTs(clock.now().getTime()).toString();
}
