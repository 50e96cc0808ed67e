import { CARDS } from '../cards/desk/paths.ts';
import { GIFTS, giftHref } from '../gifts/desk/paths.ts';
import { findGift } from '../gifts/store.ts';
import type { Gift } from '../gifts/words.ts';
import type { GivingNeeds } from '../needs.ts';
import { countPledgesMade } from '../own/store.ts';
import { findPledge } from '../pledges/store.ts';
import type { Pledge } from '../pledges/words.ts';
import { printedReference } from '../references/reference.ts';
import { findWay } from '../store.ts';
import { dayAround, tellingOf, untoldOf } from './rules/staff-letters.ts';
import { letterSettings } from './settings.ts';
import { type News, staffLetter } from './staff-letter.ts';

/**
 * Tells owners and treasurers of promises, one by one while there are few, of gifts that are wanted back, and of cards
 * that are paused, while the newsroom wishes it.
 */
export function tellStaff(needs: GivingNeeds): void {
  const { outbox, database } = needs;
  outbox.on('pledge-to-tell', async ({ pledgeId }) => {
    const pledge = await findPledge(database, String(pledgeId));
    const way = pledge && (await findWay(database, pledge.wayId));
    // What is begun with a card is no promise: the gift is told of once it has come.
    if (!pledge || !way || way.details.kind === 'card') return;
    const around = dayAround(pledge.madeAt, (await needs.site()).timeZone);
    const { day, from } = around;
    const before = await countPledgesMade(database, { from, before: pledge.madeAt });
    const { digestAt } = tellingOf(before, around);
    if (digestAt === null) return tell(newsOf('pledge', { ...pledge, about: pledge, way: way.label }), needs);
    await database.write((writer) =>
      outbox.put(writer, {
        topic: 'promises-to-tell',
        payload: { day, at: pledge.madeAt },
        notBefore: digestAt,
      }),
    );
  });
  outbox.on('promises-to-tell', async ({ day, at }) => {
    const { from, before } = dayAround(String(at), (await needs.site()).timeZone);
    const count = untoldOf(await countPledgesMade(database, { from, before }));
    if (count > 0) await tell({ what: 'digest', day: String(day), count }, needs);
  });
  outbox.on('gift-disputed', async ({ giftId }) => tellOfDispute(String(giftId), needs));
  outbox.on('cards-paused', ({ pauseId }) =>
    tell({ what: 'cards-paused', id: String(pauseId) }, needs, CARDS),
  );
}

/** A gift by card has come. */
export async function tellOfCard(gift: Gift, pledge: Pledge, needs: GivingNeeds): Promise<void> {
  const way = await findWay(needs.database, gift.wayId);
  await tell(newsOf('card-gift', { ...gift, about: pledge, way: way?.label ?? '' }), needs);
}

/** The giver's bank wants it back: the card service's page has a day until which it can be answered. */
async function tellOfDispute(giftId: string, needs: GivingNeeds): Promise<void> {
  const gift = await findGift(needs.database, giftId);
  const pledge = gift?.pledgeId ? await findPledge(needs.database, gift.pledgeId) : null;
  if (gift === null || pledge === null) return;
  const way = await findWay(needs.database, gift.wayId);
  const disputed = { id: gift.id, minor: gift.disputedMinor, currency: gift.currency };
  const news = newsOf('dispute', { ...disputed, about: pledge, way: way?.label ?? '' });
  await tell(news, needs, giftHref(gift.id));
}

function newsOf(
  what: 'pledge' | 'card-gift' | 'dispute',
  one: { id: string; minor: number; currency: string; about: Pledge; way: string },
): News {
  const { id, minor, currency, about, way } = one;
  return { what, id, minor, currency, way, reference: printedReference(about.reference) };
}

async function tell(news: News, needs: GivingNeeds, path = GIFTS): Promise<void> {
  const { tellsStaff } = await needs.settings.read(needs.database, letterSettings);
  if (!tellsStaff) return;
  const site = await needs.site();
  const address = needs.origin() + path;
  for (const { id, email, roles, leftAt } of await needs.staff.people()) {
    const isTold = leftAt === null && (roles.includes('owner') || roles.includes('treasurer'));
    if (isTold) await needs.mail.post(staffLetter(news, { staffId: id, email, address, site }));
  }
}
