import { instantOf } from '#platform/clock';
import {
  type Answer,
  nothingHere,
  post,
  Refusal,
  type Request,
  type Route,
  seeOther,
  text,
} from '#platform/http';
import type { SiteFacts } from '#ui';
import { giftsOfPledges } from '../gifts/store.ts';
import { say } from '../messages.ts';
import type { GivingNeeds } from '../needs.ts';
import { openWay, pledgeHref, pledgeOf } from '../pledges/address.ts';
import type { Pledge, PledgeState } from '../pledges/words.ts';
import { waysFor } from '../rules/ways-for.ts';
import { findWay } from '../store.ts';
import type { Way } from '../words.ts';
import { keepTry, matterOfCard } from './guard-checkout.ts';
import { hearEvent } from './hear-event.ts';
import { openCheckout } from './open-checkout.ts';
import { shownSubscriptions } from './rules/shown-subscriptions.ts';
import { shownWays } from './shown-ways.ts';
import { latestCheckout, subscriptionsOf } from './store/checkouts.ts';
import { pausedUntil } from './store/guards.ts';
import type { CardPartProps } from './views/card-part.tsx';

/** Larger than any event of the card service; nothing more of a body is read. */
const LARGEST_EVENT = 512 * 1024;
/** What the page of a gift is asked with where the card page could not be opened. */
const NOT_OPENED = 'not-opened';

/** The addresses of gifts by card. */
export function cardRoutes(needs: GivingNeeds): readonly Route[] {
  return [
    post('/gifts/:token/pay', async (request) => {
      const pledge = await pledgeOf(request, needs);
      const answer = await answerCard(pledge, request, needs);
      return answer ?? seeOther(pledgeHref(needs, pledge.id));
    }),
    post('/gifts/:token/portal', async (request) =>
      openPortal(await pledgeOf(request, needs), request.form.get('subscription'), needs),
    ),
    {
      ...post('/webhooks/stripe', (request) => answerWebhook(request, needs)),
      // Its signature proves whence it comes; no cookie says anything.
      cookieless: true,
      takesRaw: { mostBytes: LARGEST_EVENT },
    },
  ];
}

/** Leads who gives by card to the service's page, or says on the gift's page that it could not be opened. */
export async function answerCard(
  pledge: Pledge,
  request: Request,
  needs: GivingNeeds,
): Promise<Answer | null> {
  // As it is now: one that was switched off opens nothing more, whoever began before that.
  const way = await openWay(pledge.wayId, needs);
  const href = pledgeHref(needs, pledge.id);
  if (way?.details.kind !== 'card') return null;
  const isOver =
    pledge.cancelledAt !== null || (await giftsOfPledges(needs.database, [pledge.id])).length > 0;
  if (isOver) return seeOther(href);
  // A form may lead elsewhere only from pages that say so, which those with a story on them do not.
  if (!mayLeadAway(request)) return seeOther(href);
  const { language, name: newsroom } = await needs.site();
  const { form, network } = request;
  const asked = {
    form,
    network,
    comeBackTo: needs.origin() + href,
    title: say(language, 'card-title', { newsroom }),
  };
  const opened = await openCheckout(pledge, asked, needs);
  // Its page says so: the giver is done, and nothing is to be paid again.
  if (opened === 'on-its-way') return seeOther(href);
  if ('url' in opened) return seeOther(opened.url);
  // Who shows nothing yet (without script nobody can) is asked by the page of the gift to look once more.
  const isFirst = request.path === '/give' && opened.refused === 'proof-missing';
  return seeOther(isFirst ? href : `${href}?card=${NOT_OPENED}`);
}

/** Writes down that something filled in what people do not see, to give by card: perhaps a person's own helper did. */
export async function keepTrapped(wayId: string, { network }: Request, needs: GivingNeeds): Promise<void> {
  const way = await findWay(needs.database, wayId);
  if (way?.details.kind !== 'card') return;
  await keepTry({ pledge: null, network, reason: 'trap' }, needs);
}

function mayLeadAway(request: Request): boolean {
  const from = /^https?:\/\/[^/]+(\/[^?#]*)/.exec(request.header('referer') ?? '')?.[1];
  return from === undefined || /^\/(give|gifts)(\/|$)/.test(from);
}

/** @param asked the id of one of several; left out: the first that is shown */
async function openPortal(pledge: Pledge, asked: string | undefined, needs: GivingNeeds): Promise<Answer> {
  const shown = shownSubscriptions(await subscriptionsOf(needs.database, pledge.id));
  const subscription = asked === undefined ? shown[0] : shown.find(({ id }) => id === asked);
  if (!subscription?.customerId || needs.cards.mode === null) throw nothingHere();
  const comeBackTo = needs.origin() + pledgeHref(needs, pledge.id);
  const service = await needs.cards.service();
  const { language } = await needs.site();
  const url = await service.openPortal({ customerId: subscription.customerId, comeBackTo }).catch(() => null);
  if (url !== null) return seeOther(url);
  throw new Refusal('card-portal-failed', { status: 503, says: say(language, 'card-portal-failed') });
}

/** One event of the card service. What is none is told no more than that. */
async function answerWebhook(request: Request, needs: GivingNeeds): Promise<Answer> {
  if (needs.cards.mode === null) throw nothingHere();
  const service = await needs.cards.service();
  const event =
    request.raw === null ? null : await service.hear(request.raw, request.header('stripe-signature'));
  if (event === null) throw new Refusal('not-signed', { status: 400 });
  await hearEvent(event, service.mode, needs);
  return text('heard');
}

/** What the page of a gift says of a card; null: it is not given by one. */
export async function cardOf(
  shown: {
    readonly pledge: Pledge;
    readonly way: Way | null;
    readonly state: PledgeState;
    /** What the page was asked with. */
    readonly went: string | undefined;
    readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
  },
  needs: GivingNeeds,
): Promise<CardPartProps | null> {
  const { pledge, way, state, went, site } = shown;
  const { database, clock, cards } = needs;
  const checkout = await latestCheckout(database, pledge.id);
  if (way?.details.kind !== 'card' && checkout === null) return null;
  const isPaused = (await pausedUntil(database, instantOf(clock.now()))) !== null;
  const isOpen = state.state === 'promised' || state.state === 'expired' || state.state === 'sent';
  const wasRefused = went === NOT_OPENED;
  const ways = isOpen && (isPaused || wasRefused || way === null) ? await shownWays(needs) : [];
  return {
    ...{ pledge, site, href: pledgeHref(needs, pledge.id), isPaused, wasRefused },
    isOpen: isOpen && way !== null && cards.mode !== null,
    slip: cards.challenges.slip(matterOfCard(pledge.id)),
    checkout: checkout?.state ?? null,
    subscriptions: shownSubscriptions(await subscriptionsOf(database, pledge.id)),
    others: waysFor(ways, pledge.country)
      .filter(({ way: other, whyNot }) => whyNot === null && other.details.kind !== 'card')
      .map(({ way: other }) => other.label),
  };
}
