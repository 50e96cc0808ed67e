import type { Clock, NewId } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Frame } from '#ui';
import type { Staff, TakeOverPart } from './words.ts';

/** What staff are given by the root. */
export interface StaffNeeds {
  readonly database: Database;
  readonly clock: Clock;
  readonly newId: NewId;
  readonly frame: Frame;
  /** What else the owner is asked when taking over. */
  readonly takeOver?: () => readonly TakeOverPart[];
  /** 256 bits in base64url; the system's own unless a test decides. */
  readonly newSecret?: () => string;
}

/** The people who work here: links that sign in once, sessions, roles, and the trail of what they did. */
export function createStaff(_needs: StaffNeeds): Staff {
  throw new Error('Not yet.');
}
