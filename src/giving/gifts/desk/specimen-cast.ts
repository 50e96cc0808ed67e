import type { ComponentChildren } from 'preact';
import type { Specimen } from '#desk';
import type { LedgerEntry } from '../../ledger/words.ts';
import type { Pledge } from '../../pledges/words.ts';
import { PLAIN_TERMS } from '../../terms.ts';
import { JUST_ARRIVED } from '../rules/gift-state.ts';
import type { Gift } from '../words.ts';
import { accountWords, type Labels } from './labels.ts';

/** What the gallery's pages of the treasurer are about. */
export const SITE = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en-GB', timeZone: 'Europe/London' },
  ...{ currency: 'GBP', origin: 'https://lantern.example' },
};

export const PLEDGE: Pledge = {
  ...{ id: 'pledge', reference: 'RF18539007QX', wayId: 'bank', country: 'DE', minor: 5_000, currency: 'EUR' },
  ...{ name: 'Olu Bright', email: 'olu@bay.example', word: 'Keep counting who is on board.', storyId: null },
  ...{ madeAt: '2026-03-10T08:12:00.000Z', expiresAt: '2026-05-09T08:12:00.000Z' },
  ...{ saidSentAt: null, cancelledAt: null, ...PLAIN_TERMS, rhythm: 'monthly', coveredMinor: 0 },
  giverId: null,
};

export const GIFT: Gift = {
  ...{ id: 'gift', pledgeId: 'pledge', wayId: 'bank', minor: 5_000, currency: 'EUR', name: 'Olu Bright' },
  ...{ storyId: null, arrivedAt: '2026-03-12T12:00:00.000Z', ...JUST_ARRIVED, ...PLAIN_TERMS },
  ...{ source: 'hand', giverId: null, outsideId: null },
};

const NAMES = { way: () => 'Bank transfer', fund: () => 'General fund' };

export const LABELS: Labels = {
  ...{ ...NAMES, campaign: () => 'A reporter for the ferry', country: () => 'Germany' },
  account: (id) => accountWords(id, NAMES),
};

const ENTRY: LedgerEntry = {
  ...{ id: 'entry', number: 1, key: 'received:gift', kind: 'received', reverses: null, byStaffId: null },
  ...{ happenedAt: GIFT.arrivedAt, enteredAt: GIFT.arrivedAt, giftId: 'gift', fundId: 'general' },
  ...{ campaignId: null, storyId: null, wayId: 'bank', hash: '' },
  transfers: [
    { debit: 'assets:clearing:bank', credit: 'income:gifts:general', amount: 5_000, currency: 'EUR' },
  ],
};

export const ENTRIES: readonly LedgerEntry[] = [
  ENTRY,
  {
    ...{ ...ENTRY, id: 'next', number: 2, key: 'settled:gift', kind: 'settled' },
    transfers: [
      { debit: 'assets:bank:bank', credit: 'assets:clearing:bank', amount: 5_000, currency: 'EUR' },
    ],
  },
];

/** A view of the treasurer, state by state. */
export function views(name: string, states: Readonly<Record<string, () => ComponentChildren>>): Specimen[] {
  return Object.entries(states).map(([state, draw]) => ({
    ...{ name: `giving: ${name}`, state, look: 'desk' as const, draw },
  }));
}
