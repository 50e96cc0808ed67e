import { DAY, HOUR } from '#platform/clock';
import { forgetInTime } from '#platform/outbox';
import type { SubscribingNeeds } from './needs.ts';
import { forgetOld } from './store/keeping.ts';

/** So long is kept what nobody confirms, what has ended, and who was told of what: in milliseconds. */
export const KEPT_FOR = 7 * DAY;

/** Plans when what is asked for, told or ended now is forgotten: once for all of the same hour. */
export function createForgetting(
  needs: Pick<SubscribingNeeds, 'database' | 'clock' | 'outbox'>,
): () => Promise<void> {
  const plan = forgetInTime(
    { topic: 'subscriptions-outlived', kept: KEPT_FOR, step: HOUR, forget: forgetOld },
    needs,
  );
  return () => plan(needs.database);
}
