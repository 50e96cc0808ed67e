import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import { applyFact } from './apply-fact.ts';
import type { HearingNeeds } from './hearing-needs.ts';
import { pauseCards } from './pause-cards.ts';
import { review } from './review.ts';
import { isTesting, WATCHED_FOR } from './rules/breaker.ts';
import { judgedEvent } from './rules/judge-payment.ts';
import { insertEvent } from './store/events.ts';
import { countDeclines, insertDecline } from './store/guards.ts';
import type { CardEvent, CardMode } from './words.ts';

/**
 * Takes in one event of the card service: its id and all that follows from it in one transaction, so that it counts
 * once, however often and in whichever order events come.
 */
export async function hearEvent(event: CardEvent, ours: CardMode, needs: HearingNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    if (!(await insertEvent(writer, event, instantOf(needs.clock.now())))) return;
    const wrong = judgedEvent(event, ours);
    if (wrong !== null) return review(writer, { event, reason: wrong, fact: event.fact }, needs);
    if (event.fact === null) return;
    if (event.fact.kind === 'declined') return countDecline(writer, event.id, needs);
    await applyFact(writer, { event, fact: event.fact }, needs);
  });
}

/** Many cards that are refused in a short time are somebody who tries stolen ones: cards pause, other ways go on. */
async function countDecline(writer: Writer, eventId: string, needs: HearingNeeds): Promise<void> {
  const now = needs.clock.now();
  await insertDecline(writer, eventId, instantOf(now));
  const declines = await countDeclines(writer, laterBy(now, -WATCHED_FOR));
  if (isTesting({ declines })) await pauseCards(writer, now, needs);
}
