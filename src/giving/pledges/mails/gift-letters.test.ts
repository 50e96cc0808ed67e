import { describe, expect, it } from 'vitest';
import { ownWording } from '../../letters/wordings.ts';
import { PLAIN_TERMS } from '../../terms.ts';
import type { Way, WayDetails } from '../../words.ts';
import { pledgeLetter } from './gift-letters.ts';

const SITE = {
  ...{ name: 'The Harbour Lantern', tagline: '', language: 'en', timeZone: 'Europe/London' },
  ...{ currency: 'GBP', origin: 'https://lantern.example' },
};

function letterFor(details: WayDetails, language = 'en') {
  const way: Way = {
    ...{ id: 'way', label: 'The way', position: 1, countries: 'everywhere', currencies: [] },
    ...{
      needs: 'Have your card at hand.',
      limits: {},
      fee: null,
      details,
      sample: false,
      switchedOffAt: null,
    },
  };
  return pledgeLetter({
    pledge: {
      ...{ id: 'pledge', reference: 'RF18539007QX', wayId: 'way', country: null, minor: 5_000 },
      ...{ currency: 'GBP', name: 'Olu', email: 'olu@bay.example', word: '', storyId: null },
      ...{ madeAt: '2026-03-10T08:12:00.000Z', expiresAt: '2026-05-09T08:12:00.000Z' },
      ...{ saidSentAt: null, cancelledAt: null, ...PLAIN_TERMS },
      ...{ rhythm: 'once', coveredMinor: 0, giverId: null },
    },
    ...{ way, address: 'https://lantern.example/gifts/TOKEN', site: { ...SITE, language } },
    ...{ campaign: null, wording: ownWording('promise', language) },
  });
}

const BANK = { kind: 'bank', holder: 'Harbour Lantern', bank: 'Lagos Trust' } as const;

describe('The letter of a pledge', () => {
  it.each<[string, WayDetails, readonly string[]]>([
    [
      'a bank account whose number does not say which bank it is',
      { ...BANK, form: 'NG', fields: { account: '0123456789' } },
      ['Account holder: Harbour Lantern', 'Account number: 0123456789', 'Bank: Lagos Trust'],
    ],
    [
      'an e-Transfer without Autodeposit',
      { kind: 'interac', address: 'gifts@lantern.example', autodeposit: false, question: 'Which harbour?' },
      ['Send to: gifts@lantern.example', 'Security question: Which harbour?'],
    ],
    [
      'an e-Transfer with Autodeposit',
      { kind: 'interac', address: 'gifts@lantern.example', autodeposit: true, question: '' },
      ['Send to: gifts@lantern.example', 'Autodeposit is on: your bank asks for no security question.'],
    ],
    [
      'a wallet',
      { kind: 'wallet-code', wallet: 'Lantern Wallet', code: 'L-4711', link: 'https://wallet.example/' },
      ['Wallet: Lantern Wallet', 'Code: L-4711', 'Open Lantern Wallet: https://wallet.example/'],
    ],
  ])('says of %s all that the page says', (_, details, says) => {
    const { text, html } = letterFor(details);
    for (const one of [...says, 'Have your card at hand.']) {
      expect(text).toContain(one);
      expect(html?.replaceAll(/<[^>]+>/g, '')).toContain(one);
    }
  });

  it('keeps the lines of an account in free words, also where they are HTML', () => {
    const { html } = letterFor({ ...BANK, form: 'free', fields: { lines: 'Branch 7\n12 34 56' } });
    expect(html).toContain('Branch 7<br/>12 34 56');
  });

  it('lets no value be turned around by the words about it: Arabic goes from right to left', () => {
    const { html } = letterFor({ ...BANK, form: 'NG', fields: { account: '0123456789' } }, 'ar');
    expect(html).toContain('<bdi>RF18 5390 07QX</bdi>');
    expect(html).toContain('<bdi>0123456789</bdi>');
  });
});
