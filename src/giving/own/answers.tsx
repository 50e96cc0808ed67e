import { instantOf } from '#platform/clock';
import {
  type Answer,
  get,
  nothingHere,
  page,
  post,
  type Request,
  type Route,
  seeOther,
  text,
} from '#platform/http';
import { amountInWords } from '#platform/money';
import type { GivingNeeds } from '../needs.ts';
import { openWay, pledgeHref, pledgeOf, sentPledgeOf } from '../pledges/address.ts';
import { showPledge } from '../pledges/answers.tsx';
import { amountIn } from '../pledges/rules/asked-amount.ts';
import { heldAmount } from '../pledges/rules/judged-pledge.ts';
import { problemText } from '../pledges/views/problem-text.ts';
import type { Pledge } from '../pledges/words.ts';
import { printedReference } from '../references/reference.ts';
import { wayCode } from '../rules/way-code.ts';
import { changeAmount, wishReminders } from './change-gift.ts';
import { answerGiveCard } from './give-card.tsx';
import { sayOwn } from './messages.ts';
import { answerMine } from './mine.tsx';
import { readGift } from './read-gift.ts';
import { calendarEntry } from './rules/calendar-entry.ts';
import { GiftCard } from './views/cards.tsx';
import { RemindersPage } from './views/reminders-page.tsx';

/** What a giver has of a gift beside its page, and of all gifts. */
export function ownRoutes(needs: GivingNeeds): readonly Route[] {
  return [
    get('/give/mine', (request) => answerMine(request, needs)),
    get('/give/card', (request) => answerGiveCard(request, needs)),
    get('/gifts/:token/gift.ics', (request) => answerCalendar(request, needs)),
    get('/gifts/:token/card', (request) => answerCard(request, needs)),
    post('/gifts/:token/amount', (request) => answerAmount(request, needs)),
    get('/gifts/:token/reminders', async (request) => {
      const { remindersEndedAt } = (await readGift(await regularOf(request, needs), needs)).correspondence;
      return showReminders(request, remindersEndedAt === null ? 'on' : 'off', needs);
    }),
    // RFC 8058: mail programs post it without a cookie, and without an origin.
    { ...post('/gifts/:token/reminders', (request) => answerReminders(request, needs)), cookieless: true },
  ];
}

/** A pledge that its giver sends again and again; the 404 of every other. */
async function regularOf(request: Request, needs: GivingNeeds): Promise<Pledge> {
  const pledge = await sentPledgeOf(request, needs);
  if (pledge.rhythm === 'once') throw nothingHere();
  return pledge;
}

/**
 * The calendar entry. It names no account: a calendar is not drawn anew when payment details change. Nor the page of
 * the gift, as calendars are shared.
 */
async function answerCalendar(request: Request, needs: GivingNeeds): Promise<Answer> {
  const pledge = await regularOf(request, needs);
  const { course } = await readGift(pledge, needs);
  if (pledge.cancelledAt !== null || pledge.rhythm === 'once' || course === null) throw nothingHere();
  const { language, name: newsroom } = await needs.site();
  const origin = needs.origin();
  const amount = amountInWords(pledge, language);
  const address = `${origin}/give/details`;
  const entry = calendarEntry({
    ...{ uid: `gift-${pledge.id}@${new URL(origin).hostname}`, at: instantOf(needs.clock.now()) },
    ...{ start: course.start, rhythm: pledge.rhythm },
    title: sayOwn(language, 'calendar-title', { amount, newsroom }),
    text: sayOwn(language, 'calendar-text', { reference: printedReference(pledge.reference), address }),
  });
  return text(entry, 'text/calendar; charset=utf-8');
}

async function answerCard(request: Request, needs: GivingNeeds): Promise<Answer> {
  const pledge = await pledgeOf(request, needs);
  const way = await openWay(pledge.wayId, needs);
  if (way === null || pledge.cancelledAt !== null) throw nothingHere();
  const site = await needs.site();
  const href = pledgeHref(needs, pledge.id);
  const html = await needs.frame({
    title: sayOwn(site.language, 'card-link'),
    look: 'quiet',
    children: (
      <GiftCard
        {...{ pledge, way, site, code: wayCode(way, pledge), back: href }}
        address={needs.origin() + href}
        details={`${needs.origin()}/give/details`}
        today={instantOf(needs.clock.now())}
      />
    ),
  });
  return page(html, { secretAddress: true });
}

/** Another amount is held to what its way takes today, as a new gift would be. */
async function answerAmount(request: Request, needs: GivingNeeds): Promise<Answer> {
  const pledge = await regularOf(request, needs);
  const { language } = await needs.site();
  const way = (await openWay(pledge.wayId, needs)) ?? UNBOUND;
  const typed = (request.form.get('amount') ?? '').slice(0, 200);
  const coversFees = request.form.get('cover') === 'yes';
  const asked = amountIn(typed, pledge.currency, [pledge.currency]);
  const held = 'code' in asked ? asked : heldAmount(asked, coversFees, way);
  if ('code' in held) {
    const says = problemText(held, { language, currency: pledge.currency });
    return showPledge(pledge, needs, { amount: typed, coversFees, says });
  }
  await changeAmount(pledge.id, held, needs);
  return seeOther(pledgeHref(needs, pledge.id));
}

/** A way that is closed asks nothing of an amount. */
const UNBOUND = { limits: {}, fee: null };

async function answerReminders(request: Request, needs: GivingNeeds): Promise<Answer> {
  const pledge = await regularOf(request, needs);
  const wanted = request.form.get('wanted') === 'yes';
  await wishReminders(pledge.id, wanted, needs);
  return wanted ? seeOther(pledgeHref(needs, pledge.id)) : showReminders(request, 'off', needs);
}

async function showReminders(request: Request, reminders: 'on' | 'off', needs: GivingNeeds): Promise<Answer> {
  const pledge = await regularOf(request, needs);
  const { language } = await needs.site();
  const html = await needs.frame({
    title: sayOwn(language, 'reminders'),
    look: 'quiet',
    children: <RemindersPage {...{ pledge, reminders, language, href: pledgeHref(needs, pledge.id) }} />,
  });
  return page(html, { secretAddress: true });
}
