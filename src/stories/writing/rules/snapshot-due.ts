import type { Draft } from '../words.ts';

/** How long what is saved may go on without a snapshot among the revisions. Milliseconds. */
const SNAPSHOT_EVERY = 10 * 60_000;

/**
 * Which states of the text are put among the revisions as `by` saves at `now`: what another person left (`before`),
 * and what is saved now, once ten minutes have passed.
 */
export function snapshotsDue(
  draft: Pick<Draft, 'savedBy' | 'snapshotAt'>,
  { by, now }: { readonly by: string | null; readonly now: string },
): { readonly before: boolean; readonly after: boolean } {
  return {
    before: draft.savedBy !== by,
    after: Date.parse(now) - Date.parse(draft.snapshotAt) >= SNAPSHOT_EVERY,
  };
}
