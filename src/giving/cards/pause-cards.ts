import { instantOf, laterBy, type NewId } from '#platform/clock';
import type { Writer } from '#platform/database';
import { PAUSED_FOR } from './rules/breaker.ts';
import { insertPause, pausedUntil } from './store/guards.ts';

/** Pauses the card way for a while, unless it is paused; the other ways go on. */
export async function pauseCards(
  writer: Writer,
  now: Date,
  { newId }: { readonly newId: NewId },
): Promise<void> {
  const at = instantOf(now);
  if ((await pausedUntil(writer, at)) !== null) return;
  await insertPause(writer, { id: newId(), beganAt: at, endsAt: laterBy(now, PAUSED_FOR) });
}
