import { createHash } from 'node:crypto';
import { DAY, instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import { openPurposes } from '../campaigns/purposes.ts';
import { shownWays } from '../cards/shown-ways.ts';
import { giverOf } from '../givers/giver-of.ts';
import type { GivingNeeds } from '../needs.ts';
import { setCopy } from '../own/store.ts';
import { newReference } from '../references/reference.ts';
import { openWays, waysFor } from '../rules/ways-for.ts';
import type { Way } from '../words.ts';
import { judgedPledge } from './rules/judged-pledge.ts';
import { currenciesOf } from './rules/pledge-form.ts';
import {
  findPledgeOfKey,
  insertPledge,
  isReferenceTaken,
  lockPledge,
  setCancelled,
  setSaidSent,
} from './store.ts';
import type { NoPledge, Pledge, PledgeForm, PledgeProblem, Promised } from './words.ts';

/** So long a pledge is waited for, in milliseconds: a standing order of the next month may still come in it. */
const WAITED_FOR = 60 * DAY;
/** What is begun with a card is paid at once, or not at all: no session of its service lasts longer. */
const CARD_WAITED_FOR = DAY;

export type Made =
  | { readonly outcome: 'made'; readonly pledge: Pledge }
  | {
      readonly outcome: 'refused';
      /** null: there is none of that id, or no longer. */
      readonly way: Way | null;
      /** What is wrong with what was typed. */
      readonly problems: readonly PledgeProblem[];
      /** Why there can be none at all; null: only because of the problems. */
      readonly why: NoPledge | null;
    };

export type PledgingNeeds = Pick<
  GivingNeeds,
  'database' | 'clock' | 'newId' | 'outbox' | 'mail' | 'secret' | 'site' | 'countPledge' | 'cards'
>;

/**
 * Makes a pledge of what was typed, with a reference of its own; its letter is owed in the same transaction. The same
 * form sent twice makes one. A program that fills in what people do not see is told the same as if the way were gone.
 */
export async function makePledge(
  form: PledgeForm,
  from: { readonly network: string; readonly loopback: boolean },
  needs: PledgingNeeds,
): Promise<Made> {
  const ways = await shownWays(needs);
  const there = waysFor(openWays(ways), form.country).find(({ way }) => way.id === form.wayId);
  if (there === undefined || form.trap !== '') return refused(null, 'way-closed');
  if (there.whyNot !== null) return refused(there.way, 'way-not-there');
  if (there.way.sample && !from.loopback) return refused(there.way, 'sample-takes-none');
  const { currency } = await needs.site();
  if (currenciesOf(there.way, currency).length === 0) return refused(null, 'way-closed');
  const purposes = await openPurposes(needs, ways);
  const judged = judgedPledge(form, there.way, { siteCurrency: currency, purposes });
  if ('problems' in judged) return refused(there.way, null, judged.problems);
  if (!(await needs.countPledge(from.network))) return refused(there.way, 'too-many-pledges');
  const pledge = await needs.database.write((writer) =>
    keepPledge(writer, { form, promised: judged.promised, network: from.network, way: there.way }, needs),
  );
  return { outcome: 'made', pledge };
}

function refused(way: Way | null, why: NoPledge | null, problems: readonly PledgeProblem[] = []): Made {
  return { outcome: 'refused', way, problems, why };
}

/**
 * What a form is known by: its own key and all that was typed, so that one that was changed and sent again is another
 * one. As a hash: it tells nobody what that was.
 */
function keyOf(form: PledgeForm): string {
  return createHash('sha256').update(JSON.stringify(form)).digest('hex');
}

async function keepPledge(
  writer: Writer,
  {
    form,
    promised,
    network,
    way,
  }: { form: PledgeForm; promised: Promised; network: string; way: Pick<Way, 'details'> },
  needs: PledgingNeeds,
): Promise<Pledge> {
  const key = form.key === '' ? needs.newId() : keyOf(form);
  let reference = newReference();
  while (await isReferenceTaken(writer, reference)) reference = newReference();
  const now = needs.clock.now();
  const giverId = await giverOf(writer, form, needs);
  const expiresAt = laterBy(now, way.details.kind === 'card' ? CARD_WAITED_FOR : WAITED_FOR);
  const pledge: Pledge = {
    ...{ ...promised, id: needs.newId(), reference, wayId: form.wayId, country: form.country },
    ...{ name: form.name, email: form.email || null, word: form.word, storyId: form.storyId },
    ...{ rhythm: form.rhythm, namedSince: form.isNamed ? instantOf(now) : null, giverId },
    ...{ madeAt: instantOf(now), expiresAt, saidSentAt: null, cancelledAt: null },
  };
  if (!(await insertPledge(writer, { ...pledge, key }))) return findPledgeOfKey(writer, key);
  await needs.outbox.put(writer, { topic: 'pledge-to-tell', payload: { pledgeId: pledge.id } });
  if (pledge.email === null) return pledge;
  const occasion = { purpose: 'gift', address: pledge.email, network } as const;
  if (await needs.mail.mayAsk(writer, occasion)) {
    await needs.outbox.put(writer, { topic: 'pledge-made', payload: { pledgeId: pledge.id } });
    await setCopy(writer, pledge.id, 'owed');
  } else {
    await setCopy(writer, pledge.id, 'withheld');
    needs.mail.withhold('over-budget', { topic: 'pledge-made', pledgeId: pledge.id });
  }
  return pledge;
}

/** The giver says that the money is on its way, or that it will not come. What arrived stays arrived. */
export async function hearFromGiver(
  pledgeId: string,
  said: 'sent' | 'cancel',
  { database, clock }: Pick<GivingNeeds, 'database' | 'clock'>,
): Promise<void> {
  const at = instantOf(clock.now());
  await database.write(async (writer) => {
    const pledge = await lockPledge(writer, pledgeId);
    if (pledge === null || pledge.cancelledAt !== null) return;
    if (said === 'sent') await setSaidSent(writer, pledgeId, at);
    else await setCancelled(writer, pledgeId, at);
  });
}
