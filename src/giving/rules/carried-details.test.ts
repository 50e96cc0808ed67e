import { describe, expect, it } from 'vitest';
import { looksLikeDetails, mayCarryDetails, mayCarryForeignDetails } from './carried-details.ts';

describe('A text that could send money elsewhere', () => {
  it.each([
    'gifts@thief.example',
    'https://thief.example',
    'Pay at thief.example',
    'DE89 3704 0044',
    'Call 416-555-0199',
    '１２３４５６',
    'gifts＠thief',
    'حساب ٣٧٠٤٠٠٤٤',
    'खाता १२३४५६७८',
    'DE٨٩',
    'Account 12 | 34 | 56 | 78',
    '(12)(34)(56)',
    '12 – 34 – 56',
    '12, 34, 56 in 2026',
  ])('A6: is read in %j', (text) => {
    expect(mayCarryDetails(text)).toBe(true);
  });

  it.each([
    '',
    'Bank transfer',
    'An account from which euros can be sent.',
    'Takes 2 to 3 days',
    'Fee: 1.5 %',
    'Since March 10, 2026',
    'Until 31.12.2026, as in 2025',
  ])('is not read in %j', (text) => {
    expect(mayCarryDetails(text)).toBe(false);
  });

  it('is none for naming our own site, or an address of mail there', () => {
    for (const text of [
      'See https://www.lantern.example/give or lantern.example.',
      'Ada Quill, ada.quill@lantern.example',
      '(LANTERN.EXAMPLE)',
    ]) {
      expect(mayCarryForeignDetails(text, 'www.lantern.example'), text).toBe(false);
    }
  });

  it.each([
    'https://lantern.example.thief.example/',
    'https://thief.example/lantern.example',
    'https://lantern.example@thief.example/',
    'lantern.example:8443',
    'gifts@not-lantern.example',
    'lanternXexample.thief.example',
    'lantern.example/DE89370400440532013000',
    'See lantern.example and thief.example',
  ])('A6: is read in %j all the same', (text) => {
    expect(mayCarryForeignDetails(text, 'lantern.example')).toBe(true);
  });
});

describe('A longer public text that tells of another place to send money to', () => {
  it.each([
    'Send it to DE89 3704 0044 0532 0130 00',
    'de89370400440532013000',
    'GB82 WEST 1234 5698 7654 32',
    'Account: 12345678',
    'Our new account\n\n12 34 56 78',
    'Konto 1234567',
    'Bank transfer to 021-000021, 12345678',
    'حساب ٣٧٠٤٠٠٤٤',
    '계좌 110-123-456789',
    '4716293850',
    'Interac to 416-555-0199',
    'PIX +55 11 91234 5678',
    'gifts@thief.example',
    'thief@okbank',
    'https://paypal.example/thief',
    'Give at thief.example/give',
    'Use code THIEF-0001',
    'Wallet code EVIL-FOUR',
    'bc1qar0srrr7xfkvy5l643lydnw9re59gtzzwf5mdq',
    '0x52908400098527886E0F7030069857D2E4169EE7',
    '１２３４５６７８',
  ])('A6: is seen in %j', (text) => {
    expect(looksLikeDetails(text, 'lantern.example')).toBe(true);
  });

  it.each([
    '',
    'We want to raise €10,000 by 31.12.2026.',
    'Our goal is 1,000,000 CAD, of which CA$250,000.00 came in 2025.',
    'From 2019 to 2026 we published 12 000 stories.',
    '10.000.000 € or 12 345 678 trees',
    'A bank transfer of 50 000 euros, or €1,234,567.89',
    'Call us: 416-555-0199 or +1 (416) 555-0199',
    'Telefon 030 1234567, +49 30 1234567, 01 23 45 67 89',
    'Give €5, €10, €25 or 5, 10, 25, 50, 100, 250',
    'COVID-19 and the G20 in UNESCO’s 2026 report, by a wallet or PayPal',
    'See lantern.example/give or write to ada@lantern.example',
    'The account of 3 witnesses, 2024–2026, on 2026-11-27',
  ])('is not seen in %j', (text) => {
    expect(looksLikeDetails(text, 'lantern.example')).toBe(false);
  });
});
