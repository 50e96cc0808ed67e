import type { SiteFacts } from '#ui';
import { JUST_ARRIVED } from './gifts/rules/gift-state.ts';
import type { Gift } from './gifts/words.ts';
import type { Pledge } from './pledges/words.ts';
import { PLAIN_TERMS } from './terms.ts';
import type { Way } from './words.ts';

export const SITE: SiteFacts = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', timeZone: 'Europe/London' },
  ...{ currency: 'GBP', origin: 'https://lantern.example' },
};

export const WAY: Way = {
  ...{ id: 'bank', label: 'Bank transfer', position: 3, countries: 'everywhere', currencies: ['EUR'] },
  ...{ needs: '', limits: {}, fee: null, sample: false, switchedOffAt: null },
  details: {
    ...{ kind: 'bank', form: 'IBAN', holder: 'Harbour Lantern', bank: '' },
    fields: { iban: 'DE89370400440532013000', bic: '' },
  },
};

export const PLEDGE: Pledge = {
  ...{ id: 'pledge', reference: 'RF18539007QX', wayId: 'bank', country: 'DE', minor: 5_000, currency: 'EUR' },
  ...{ name: 'Olu Bright', email: 'olu@bay.example', word: 'Keep counting who is on board.', storyId: null },
  ...{ madeAt: '2026-03-10T08:12:00.000Z', expiresAt: '2026-05-09T08:12:00.000Z' },
  ...{ saidSentAt: null, cancelledAt: null, ...PLAIN_TERMS, rhythm: 'once', coveredMinor: 0, giverId: null },
};

export const GIFT: Gift = {
  ...{ id: 'gift', pledgeId: 'pledge', wayId: 'bank', minor: 5_000, currency: 'EUR', name: 'Olu Bright' },
  ...{ storyId: null, arrivedAt: '2026-03-12T12:00:00.000Z', ...JUST_ARRIVED, ...PLAIN_TERMS },
  ...{ source: 'hand', giverId: null, outsideId: null },
};
