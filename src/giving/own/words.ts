import type { Instant } from '#platform/clock';
import type { Day } from '../pledges/rules/rhythm.ts';

/**
 * What became of the letter that says the same as the page of a pledge: nobody asked for one, it is owed, it left, or
 * it will not leave (too many went to that address, or it takes none of ours).
 */
export const COPIES = ['none', 'owed', 'sent', 'withheld'] as const;
export type Copy = (typeof COPIES)[number];

/** What we wrote to a giver about a pledge, and may write. */
export interface Correspondence {
  readonly copy: Copy;
  /** The due day of which the last reminder spoke; null: there has been none. */
  readonly remindedFor: Day | null;
  /** Since when the giver wants no reminders. */
  readonly remindersEndedAt: Instant | null;
}
