import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { GivingNeeds } from '../needs.ts';
import { PAUSED_FOR } from './rules/breaker.ts';
import { insertPause, pausedUntil } from './store/guards.ts';

/** Pauses the card way for a while, unless it is paused, and owes owners and treasurers a word; the other ways go on. */
export async function pauseCards(
  writer: Writer,
  now: Date,
  { newId, outbox }: Pick<GivingNeeds, 'newId' | 'outbox'>,
): Promise<void> {
  const at = instantOf(now);
  if ((await pausedUntil(writer, at)) !== null) return;
  const id = newId();
  await insertPause(writer, { id, beganAt: at, endsAt: laterBy(now, PAUSED_FOR) });
  await outbox.put(writer, { topic: 'cards-paused', payload: { pauseId: id } });
}
