import { instantOf, laterBy } from '#platform/clock';
import type { SubscribingNeeds } from './needs.ts';
import { forgetOld } from './store/keeping.ts';

const HOUR = 60 * 60 * 1_000;
/** So long is kept what nobody confirms, what has ended, and who was told of what: in milliseconds. */
export const KEPT_FOR = 7 * 24 * HOUR;

/** Plans when what is asked for, told or ended now is forgotten: once for all of the same hour. */
export function createForgetting({
  database,
  clock,
  outbox,
}: Pick<SubscribingNeeds, 'database' | 'clock' | 'outbox'>): () => Promise<void> {
  outbox.on('subscriptions-outlived', () =>
    database.write((writer) => forgetOld(writer, laterBy(clock.now(), -KEPT_FOR))),
  );
  let planned = Number.NaN;
  return async () => {
    const hour = Math.floor(clock.now().getTime() / HOUR);
    if (hour === planned) return;
    const notBefore = instantOf(new Date((hour + 1) * HOUR + KEPT_FOR));
    await database.write((writer) =>
      outbox.put(writer, { topic: 'subscriptions-outlived', payload: {}, notBefore }),
    );
    planned = hour;
  };
}
