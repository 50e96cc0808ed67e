import type { Challenges } from '#platform/challenge';
import type { Clock } from '#platform/clock';
import { limitTries } from '#platform/limits';
import type { Cards } from './needs.ts';
import type { CardService, StripeAccount } from './service.ts';
import { modeOf, openStripe } from './stripe.ts';

/** Sessions of one network: a family that mistypes, and no flood. */
const SESSIONS = { most: 3, withinSeconds: 60 };
/** Where the card service has its pages for givers. */
const ORIGINS = ['https://checkout.stripe.com', 'https://billing.stripe.com'];

/** Gifts by card; `account` null: none are taken. */
export function createCards(given: {
  readonly account: StripeAccount | null;
  readonly clock: Clock;
  readonly limits: 'on' | 'off';
  readonly challenges: Challenges;
}): Cards {
  const { account, clock, limits, challenges } = given;
  let opened: Promise<CardService> | undefined;
  return {
    mode: account === null ? null : modeOf(account.secretKey),
    origins:
      account === null ? [] : [...ORIGINS, ...(account.apiBase ? [new URL(account.apiBase).origin] : [])],
    service() {
      if (account === null) throw new Error('Gifts by card are not set up.');
      opened ??= openStripe(account, clock);
      return opened;
    },
    countSession: limitTries(limits, SESSIONS),
    challenges,
  };
}
