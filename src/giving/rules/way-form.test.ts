import { describe, expect, it } from 'vitest';
import type { Way } from '../words.ts';
import { changedParts } from './changed-parts.ts';
import { SEPA } from './sepa.ts';
import { formOf, proposedFrom } from './way-form.ts';
import { checkWay } from './way-schema.ts';

const around = {
  ...{ id: 'w', label: 'A way', position: 3, needs: 'An app', limits: {}, fee: null },
  ...{ sample: false, switchedOffAt: null },
};

const WAYS: readonly Way[] = [
  {
    ...around,
    countries: 'everywhere',
    currencies: [],
    details: { kind: 'wallet-code', wallet: 'W', code: 'C', link: 'https://w.example.org/' },
  },
  {
    ...around,
    countries: ['CA'],
    currencies: ['CAD'],
    details: { kind: 'interac', address: 'a@example.org', autodeposit: false, question: 'Which bird?' },
  },
  {
    ...around,
    countries: SEPA,
    currencies: ['EUR', 'USD'],
    details: {
      kind: 'bank',
      form: 'IBAN',
      holder: 'H',
      bank: '',
      fields: { iban: 'DE89370400440532013000', bic: '' },
    },
  },
  {
    ...around,
    countries: ['CI', 'KR'],
    currencies: ['KRW'],
    details: { kind: 'bank', form: 'free', holder: 'H', bank: 'B', fields: { lines: 'one\ntwo' } },
  },
];

describe('The form of a way', () => {
  it.each(WAYS)('sent back as it came changes nothing ($details.kind, $countries)', (way) => {
    for (const language of ['en', 'de', 'ar']) {
      const read = proposedFrom(formOf(way, language), language);
      const checked = 'proposed' in read ? checkWay(read.proposed) : read;
      expect('way' in checked ? changedParts(way, checked.way) : checked).toEqual([]);
    }
  });

  it.each([
    ['kind', 'bitcoin'],
    ['form', 'constructor'],
  ])('with an unknown %s is not understood', (field, value) => {
    const bank = WAYS[2];
    const form = new Map([...(bank ? formOf(bank, 'en') : []), [field, value]]);
    expect(proposedFrom(form, 'en')).toEqual({ problems: new Map([['kind', 'not-understood']]) });
  });

  it('says all that is wrong at once, amounts as well', () => {
    const form = new Map([
      ['kind', 'paypal'],
      ['label', ''],
      ['link', 'http://x'],
      ['least', 'five'],
      ['position', '1'],
    ]);
    expect(proposedFrom(form, 'en')).toEqual({
      problems: new Map([
        ['label', 'missing'],
        ['link', 'not-paypal'],
        ['least', 'not-an-amount'],
      ]),
    });
  });

  it('names the field of a country that is none', () => {
    const [way] = WAYS;
    const form = new Map([
      ...(way ? formOf(way, 'en') : []),
      ['where', 'list'],
      ['countries', 'Canada, Atlantis'],
    ]);
    expect(proposedFrom(form, 'en')).toEqual({ problems: new Map([['countries', 'not-a-country']]) });
  });
});

describe('What changed of a way', () => {
  it('is named part by part, and its place is not among it', () => {
    const [wallet] = WAYS;
    if (!wallet) return;
    expect(changedParts(wallet, { ...wallet, position: 9 })).toEqual([]);
    expect(changedParts(wallet, { ...wallet, label: 'New', currencies: ['EUR'] })).toEqual([
      'label',
      'currencies',
    ]);
    const details = { ...wallet.details, kind: 'wallet-code', wallet: 'W', code: 'D', link: '' } as const;
    expect(changedParts(wallet, { ...wallet, details })).toEqual(['details']);
  });
});
