import { findCampaign } from '../campaigns/store.ts';
import { findGift } from '../gifts/store.ts';
import { tellOfCard } from '../letters/tell-staff.ts';
import { wordingOf } from '../letters/wordings.ts';
import type { GivingNeeds } from '../needs.ts';
import { setCopy } from '../own/store.ts';
import { openWay, pledgeHref } from './address.ts';
import { pledgeLetter, receivedLetter } from './mails/gift-letters.ts';
import { findPledge } from './store.ts';
import type { Pledge } from './words.ts';

/** Carries out what follows from pledges and gifts: the letters to their givers, composed when they leave. */
export function carryOutPledges(needs: GivingNeeds): void {
  const { outbox, database, mail } = needs;
  outbox.on('pledge-made', async (payload) => {
    const pledge = await findPledge(database, String(payload['pledgeId']));
    if (pledge === null || pledge.email === null || pledge.cancelledAt !== null) return;
    const posted = await postCopy({ ...pledge, email: pledge.email }, needs);
    const isThere = posted === 'sent' || posted === 'kept' || posted === 'before';
    await database.write((writer) => setCopy(writer, pledge.id, isThere ? 'sent' : 'withheld'));
  });
  outbox.on('gift-received', async (payload) => {
    const gift = await findGift(database, String(payload['giftId']));
    if (gift === null || gift.pledgeId === null || gift.returnedAt !== null || gift.struckAt !== null) return;
    const pledge = await findPledge(database, gift.pledgeId);
    if (pledge === null) return;
    if (gift.source === 'card') await tellOfCard(gift, pledge, needs);
    if (pledge.email === null) return;
    const around = { ...(await aroundOf(pledge, needs)), wording: await wordingOf('received', needs) };
    await mail.post(receivedLetter({ ...around, gift, to: pledge.email }));
  });
}

async function postCopy(pledge: Pledge & { readonly email: string }, needs: GivingNeeds) {
  const way = await openWay(pledge.wayId, needs);
  // Closed meanwhile: the page says so, and no letter carries details that are not ours any more. By card
  // there is nothing to send that a letter could say.
  if (way === null || way.details.kind === 'card') return 'unsent';
  const around = { ...(await aroundOf(pledge, needs)), wording: await wordingOf('promise', needs) };
  return needs.mail.post(pledgeLetter({ ...around, pledge, way }));
}

/** What every letter about a pledge is given, but for its words. */
export async function aroundOf(pledge: Pledge, needs: GivingNeeds) {
  const { campaignId } = pledge;
  const campaign = campaignId === null ? null : await findCampaign(needs.database, campaignId);
  return {
    ...{ address: needs.origin() + pledgeHref(needs, pledge.id), site: await needs.site() },
    campaign: campaign?.title ?? null,
  };
}
