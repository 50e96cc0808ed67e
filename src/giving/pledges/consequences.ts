import { findGift } from '../gifts/store.ts';
import type { GivingNeeds } from '../needs.ts';
import { openWays } from '../rules/ways-for.ts';
import { findWays } from '../store.ts';
import { pledgeHref } from './answers.tsx';
import { pledgeLetter, receivedLetter } from './mails/gift-letters.ts';
import { findPledge } from './store.ts';

/** Carries out what follows from pledges and gifts: the letters to their givers, composed when they leave. */
export function carryOutPledges(needs: GivingNeeds): void {
  const { outbox, database, mail } = needs;
  outbox.on('pledge-made', async (payload) => {
    const pledge = await findPledge(database, String(payload['pledgeId']));
    if (pledge === null || pledge.email === null || pledge.cancelledAt !== null) return;
    const way = openWays(await findWays(database)).find(({ id }) => id === pledge.wayId);
    // Closed meanwhile: the page says so, and no letter carries details that are not ours any more.
    if (way === undefined) return;
    const address = needs.origin() + pledgeHref(needs, pledge.id);
    await mail.post(
      pledgeLetter({ pledge: { ...pledge, email: pledge.email }, way, address, site: await needs.site() }),
    );
  });
  outbox.on('gift-received', async (payload) => {
    const gift = await findGift(database, String(payload['giftId']));
    if (gift === null || gift.pledgeId === null || gift.returnedAt !== null) return;
    const pledge = await findPledge(database, gift.pledgeId);
    if (pledge === null || pledge.email === null) return;
    const address = needs.origin() + pledgeHref(needs, pledge.id);
    await mail.post(receivedLetter({ gift, to: pledge.email, address, site: await needs.site() }));
  });
}
