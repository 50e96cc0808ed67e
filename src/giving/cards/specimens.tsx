import type { Specimen } from '#desk';
import { GiftPage } from '../gifts/desk/gift-page.tsx';
import { PromisePage } from '../gifts/desk/promise-page.tsx';
import { ENTRIES, LABELS } from '../gifts/desk/specimen-cast.ts';
import { TodayPage } from '../gifts/desk/today-page.tsx';
import { pledgeState } from '../pledges/rules/pledge-state.ts';
import { PledgeFormView } from '../pledges/views/pledge-form.tsx';
import { PledgePage } from '../pledges/views/pledge-page.tsx';
import { GIFT, PLEDGE, SITE as site } from '../specimen-gifts.ts';
import type { Way } from '../words.ts';
import { CardsPage, type CardsPageProps } from './desk/cards-page.tsx';
import type { CardPartProps } from './views/card-part.tsx';
import { type CardSubscription, REVIEW_REASONS, type Review, TRY_REASONS } from './words.ts';

const AT = '2026-03-13T07:12:00.000Z';
const NOW = new Date('2026-03-10T09:00:00.000Z');
const MONEY = { minor: 5_000, currency: 'EUR' };

const WAY: Way = {
  ...{ id: 'card', label: 'Card', position: 1, countries: 'everywhere', currencies: ['EUR'] },
  ...{
    needs: '',
    limits: {},
    fee: { basisPoints: 290, fixed: { EUR: 30 } },
    sample: false,
    switchedOffAt: null,
  },
  details: { kind: 'card' },
};

const CARD: CardPartProps = {
  ...{ pledge: PLEDGE, site, href: '/gifts/TOKEN', slip: 'slip', isOpen: true },
  ...{ isPaused: false, wasRefused: false, checkout: null, subscriptions: [] },
  others: ['Bank transfer', 'Lantern Wallet'],
};
const RUNNING: CardSubscription = {
  ...{ id: 'sub', pledgeId: 'pledge', customerId: 'cus', status: 'active', endsAt: null, failedAt: null },
};
const ARRIVED = { isOpen: false, checkout: 'paid' } as const;

/** The page of a gift by card, as its giver sees it. */
const STAGES: Readonly<Record<string, Partial<CardPartProps>>> = {
  'to be paid': {},
  'begun, perhaps paid': { checkout: 'open' },
  'the bank is still at it': { checkout: 'waiting' },
  'the bank did not carry it out': { checkout: 'failed' },
  'the card page could not be opened': { wasRefused: true },
  'cards are paused': { isPaused: true },
  'arrived, each month': { ...ARRIVED, subscriptions: [RUNNING] },
  'each month, could not be taken': { ...ARRIVED, subscriptions: [{ ...RUNNING, failedAt: AT }] },
  'each month, ends': { ...ARRIVED, subscriptions: [{ ...RUNNING, endsAt: AT }] },
  'each month, stopped': { ...ARRIVED, subscriptions: [{ ...RUNNING, status: 'canceled', endsAt: AT }] },
};

/** Everything about gifts by card, for the gallery. */
export function cardSpecimens(): readonly Specimen[] {
  return [
    {
      ...{ name: 'giving: the form of a gift by card', state: 'empty' },
      draw: () => (
        <PledgeFormView
          {...{ way: WAY, language: site.language, country: 'DE', story: '', formKey: 'key' }}
          siteCurrency="EUR"
        />
      ),
    },
    ...Object.entries(STAGES).map(([state, card]) => ({
      ...{ name: 'giving: the page of a gift by card', state },
      draw: () => drawStage(card),
    })),
    ...deskSpecimens(),
  ];
}

function drawStage(card: Partial<CardPartProps>) {
  const pledge = { ...PLEDGE, rhythm: card.subscriptions?.length ? ('monthly' as const) : PLEDGE.rhythm };
  const gifts = card.subscriptions?.length ? [{ ...GIFT, source: 'card' as const }] : [];
  return (
    <PledgePage
      {...{ pledge, gifts, site, way: WAY, copy: 'none', regular: null, href: CARD.href }}
      state={pledgeState(pledge, gifts, NOW)}
      card={{ ...CARD, ...card, pledge }}
    />
  );
}

const REVIEWS: readonly Review[] = REVIEW_REASONS.map((reason) => ({
  ...{ id: reason, at: AT, reason, eventId: 'evt_1Q2w3E4r5T6y7U8i9O0p', pledgeId: 'pledge', money: MONEY },
  ...{ eventType: 'checkout.session.completed', outsideId: 'pi_1Q2w3E4r5T6y7U8i9O0p' },
}));
const NO_TRIES = { typed: '', found: [], count: 0, page: 1, last: 1 };
const PAGE: CardsPageProps = {
  ...{ mode: 'live', pausedUntil: null, reviews: [], waiting: 0, tries: NO_TRIES, site },
};

function deskSpecimens(): readonly Specimen[] {
  const cards = (state: string, more: Partial<CardsPageProps>): Specimen => ({
    ...{ name: 'giving: cards in the desk', state, look: 'desk' },
    draw: () => <CardsPage {...PAGE} {...more} />,
  });
  const found = TRY_REASONS.map((reason, nth) => ({
    ...{ id: reason, at: AT, reason, network: nth % 2 ? '192.0.2.0/24' : null },
    ...(reason === 'trap'
      ? { pledgeId: null, money: null, called: '' }
      : { pledgeId: 'pledge', money: MONEY, called: nth % 3 ? 'Olu Bright' : 'olu.bright@bay.example' }),
  }));
  const begun = { pledge: PLEDGE, gifts: [], giver: null, story: null, labels: LABELS, site } as const;
  const none = { counted: { count: 0, sums: [] }, first: [] };
  return [
    cards('nothing to do', {}),
    cards('not set up', { mode: null }),
    cards('paused, with all there may be', {
      ...{ mode: 'test', waiting: 2, pausedUntil: AT, reviews: REVIEWS },
      tries: { typed: '', found, count: 321, page: 2, last: 7 },
    }),
    cards('nobody found', { tries: { ...NO_TRIES, typed: 'bright' } }),
    {
      ...{ name: 'giving: a promise', state: 'begun by card', look: 'desk' },
      draw: () => (
        <PromisePage
          {...{ ...begun, isByCard: true, giftId: 'gift', refused: null, today: '2026-03-13' }}
          state={{ state: 'promised' }}
        />
      ),
    },
    {
      ...{ name: 'giving: a gift', state: 'by card, part of it on its way back', look: 'desk' },
      draw: () => (
        <GiftPage
          {...{ ...begun, gift: { ...GIFT, source: 'card' }, promise: PLEDGE, batch: null, entries: ENTRIES }}
          {...{ returns: [], onItsWay: [{ minor: 2_000, askedAt: AT }], returnId: 'return' }}
          refused={{
            ...{ deed: 'returned', values: new Map([['amount', '40.00']]) },
            errors: new Map([['amount', 'There is not so much left of this gift.']]),
          }}
          notes={{ word: '', country: null, batchId: null, enteredAt: AT, enteredBy: null }}
        />
      ),
    },
    {
      ...{ name: 'giving: gifts of today', state: 'told by the card service', look: 'desk' },
      draw: () => (
        <TodayPage
          {...{ income: [], promised: [], today: '2026-03-13', lately: [], site }}
          {...{ arrived: none, review: none, sent: none, open: none, overdue: none }}
          told={{ counted: { count: 12, sums: [] }, first: REVIEWS.slice(0, 3) }}
        />
      ),
    },
  ];
}
