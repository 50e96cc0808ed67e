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

/** Tells owners and treasurers of promises, while the newsroom wishes it: one by one while there are few. */
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
}

/** A gift by card has come. */
export async function tellOfCard(gift: Gift, pledge: Pledge, needs: GivingNeeds): Promise<void> {
  const way = await findWay(needs.database, gift.wayId);
  await tell(newsOf('card-gift', { ...gift, about: pledge, way: way?.label ?? '' }), needs);
}

function newsOf(
  what: 'pledge' | 'card-gift',
  one: { id: string; minor: number; currency: string; about: Pledge; way: string },
): News {
  const { id, minor, currency, about, way } = one;
  return { what, id, minor, currency, way, reference: printedReference(about.reference) };
}

async function tell(news: News, needs: GivingNeeds): Promise<void> {
  const { tellsStaff } = await needs.settings.read(needs.database, letterSettings);
  if (!tellsStaff) return;
  const site = await needs.site();
  const address = `${needs.origin()}/desk/gifts`;
  for (const { id, email, roles, leftAt } of await needs.staff.people()) {
    const isTold = leftAt === null && (roles.includes('owner') || roles.includes('treasurer'));
    if (isTold) await needs.mail.post(staffLetter(news, { staffId: id, email, address, site }));
  }
}
