import { instantOf } from '#platform/clock';
import type { GivingNeeds } from '../needs.ts';
import { lockPledge } from '../pledges/store.ts';
import type { Pledge } from '../pledges/words.ts';
import { setAmount, setRemindersEnded } from './store.ts';

type ChangingNeeds = Pick<GivingNeeds, 'database' | 'clock'>;

/**
 * From now on another amount is promised, in minor units of the pledge's currency, so much of it to cover the fees.
 * What arrived stays as it was. False: it comes once, or it was stopped.
 */
export async function changeAmount(
  pledgeId: string,
  amount: Pick<Pledge, 'minor' | 'coveredMinor'>,
  { database }: ChangingNeeds,
): Promise<boolean> {
  return database.write(async (writer) => {
    const pledge = await lockPledge(writer, pledgeId);
    if (pledge === null || pledge.rhythm === 'once' || pledge.cancelledAt !== null) return false;
    await setAmount(writer, pledgeId, amount);
    return true;
  });
}

/** The giver wants reminders of a gift, or no more of them. */
export async function wishReminders(
  pledgeId: string,
  wanted: boolean,
  { database, clock }: ChangingNeeds,
): Promise<void> {
  const at = instantOf(clock.now());
  await database.write((writer) => setRemindersEnded(writer, pledgeId, wanted ? null : at));
}
