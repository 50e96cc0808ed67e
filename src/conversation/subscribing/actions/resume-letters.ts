import type { SubscribingNeeds } from '../needs.ts';
import { findSubscriber, setResumed } from '../store/subscriptions.ts';

/** Whoever holds a letter to the address says that it is to have them again. If one comes back, they end again. */
export async function resumeLetters(
  subscriberId: string,
  { database, mail }: Pick<SubscribingNeeds, 'database' | 'mail'>,
): Promise<void> {
  await database.write(async (writer) => {
    const subscriber = await findSubscriber(writer, { id: subscriberId });
    if (subscriber === null) return;
    await mail.lift(writer, subscriber.email);
    await setResumed(writer, subscriber.email);
  });
}
