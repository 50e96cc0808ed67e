import type { Challenges } from '#platform/challenge';
import { limitTries } from '#platform/limits';
import type { FramedPage } from '#ui';
import { keepWay } from './actions/keep-way.ts';
import { removeSampleWays } from './actions/remove-sample-ways.ts';
import { campaignsOffers } from './campaigns/offers.ts';
import { createReceived } from './campaigns/received.ts';
import { carryOutCards } from './cards/consequences.ts';
import { createCards } from './cards/create-cards.ts';
import type { StripeAccount } from './cards/service.ts';
import { givingDesk } from './desk/giving-desk.tsx';
import { checkLedger } from './ledger/check-ledger.ts';
import { tellStaff } from './letters/tell-staff.ts';
import { GIVE_SHEET, type GivingNeeds } from './needs.ts';
import type { GivingOffers } from './offers.ts';
import { myGifts } from './own/mine.tsx';
import { remindGivers } from './own/reminders.ts';
import { sitePart, storyPart } from './panels.tsx';
import { carryOutPayees } from './payees/consequences.ts';
import { carryOutPledges } from './pledges/consequences.ts';
import { ownGiftsEraser, ownGiftsExporter } from './pledges/own-gifts.ts';
import { givingRoutes } from './routes.ts';

/** Pledges of one network: a family, and no flood. */
const PLEDGES = { most: 10, withinSeconds: 10 * 60 };

const CARDS_SAY = {
  off: 'Cards: not set up (STRIPE_SECRET_KEY, STRIPE_WEBHOOK_SECRET).',
  test: 'Cards: taken with a key for tests; no real money moves.',
  live: 'Cards: taken, with real money.',
} as const;

/** Ways to give, the page that shows them, and the log of their changes. */
export function createGiving(
  given: Omit<GivingNeeds, 'countPledge' | 'received' | 'cards'> & {
    readonly limits: 'on' | 'off';
    readonly challenges: Challenges;
    /** The account at the card service; null: no gifts by card. */
    readonly stripe: StripeAccount | null;
  },
): GivingOffers {
  const needs = {
    ...given,
    frame: (shown: FramedPage) => given.frame({ sheets: [GIVE_SHEET], ...shown }),
    countPledge: limitTries(given.limits, PLEDGES),
    received: createReceived(),
    cards: createCards({ ...given, account: given.stripe }),
  };
  carryOutPledges(needs);
  remindGivers(needs);
  carryOutPayees(needs);
  tellStaff(needs);
  carryOutCards(needs);
  return {
    storyPart: storyPart(needs),
    learnOfReaders: given.stripe === null ? [] : ['Stripe'],
    sitePart: sitePart(needs),
    routes: givingRoutes(needs),
    deskPart: givingDesk(needs),
    keepWay: (writer, way, by = null) => keepWay(writer, { way, by }, needs),
    removeSampleWays: (writer) => removeSampleWays(writer, needs),
    mySection: myGifts(needs),
    ...campaignsOffers(needs),
    ...{ exporter: ownGiftsExporter, eraser: ownGiftsEraser(needs) },
    checkLedger: () => checkLedger(needs.database),
    checkCards: () => CARDS_SAY[needs.cards.mode ?? 'off'],
  };
}
