import { describe, expect, it } from 'vitest';
import type { WayProblem } from '../words.ts';
import { checkWay, type ProposedWay } from './way-schema.ts';

const around = {
  ...({ label: 'A way', position: 1, countries: 'everywhere', currencies: [], needs: '' } as const),
  ...{ limits: {}, fee: null },
};

const propose = (details: Record<string, unknown> & { kind: ProposedWay['details']['kind'] }, more = {}) =>
  checkWay({ ...around, ...more, details });

const bank = (form: string, fields: Record<string, string>, more = {}) =>
  propose({ kind: 'bank', form, holder: 'Harbour Lantern', bank: '', fields, ...more });

function problemsOf(checked: ReturnType<typeof checkWay>): Record<string, WayProblem> {
  return 'problems' in checked ? Object.fromEntries(checked.problems) : {};
}

function detailsOf(checked: ReturnType<typeof checkWay>): unknown {
  return 'way' in checked ? checked.way.details : problemsOf(checked);
}

describe('A way to give is taken', () => {
  it('with its texts tidied', () => {
    const checked = propose(
      { kind: 'wallet-code', wallet: ' Lantern\u0000 ', code: '\u202eCODE\n', link: 'HTTPS://W.example.org' },
      { label: '  A\tway ', countries: ['IN', 'CA', 'CA'] },
    );
    expect(checked).toEqual({
      way: {
        ...{ label: 'A way', position: 1, countries: ['CA', 'IN'], currencies: [], needs: '' },
        ...{ limits: {}, fee: null },
        details: { kind: 'wallet-code', wallet: 'Lantern', code: 'CODE', link: 'https://w.example.org/' },
      },
    });
  });

  it('as an e-Transfer for Canada in Canadian dollars, whatever was proposed', () => {
    const checked = propose(
      { kind: 'interac', address: 'Gifts@Example.org', autodeposit: true, question: 'Which bird?' },
      { countries: 'everywhere', currencies: ['USD'] },
    );
    expect(checked).toMatchObject({
      way: { countries: ['CA'], currencies: ['CAD'], details: { question: '' } },
    });
  });

  it('as an e-Transfer to a Canadian telephone number', () => {
    expect(
      detailsOf(propose({ kind: 'interac', address: '(416) 555-0199', autodeposit: true })),
    ).toMatchObject({
      address: '+14165550199',
    });
  });

  it.each([
    [
      'IBAN',
      { iban: 'DE89 3704 0044 0532 0130 00', bic: 'cobadeff' },
      { iban: 'DE89370400440532013000', bic: 'COBADEFF' },
    ],
    ['CA', { institution: '003', transit: '12345', account: '123-456-7' }, { account: '1234567' }],
    ['US', { routing: '011000015', account: '0001234' }, { routing: '011000015', account: '0001234' }],
    ['GB', { sortCode: '12-34-56', account: '00012345' }, { sortCode: '123456', account: '00012345' }],
    ['IN', { ifsc: 'sbin0001234', account: '00000012345' }, { ifsc: 'SBIN0001234' }],
    ['free', { lines: 'First line\r\n second  line \n\n' }, { lines: 'First line\nsecond line' }],
  ])('as an account of the form %s', (form, fields, kept) => {
    expect(detailsOf(bank(form, fields))).toMatchObject({ form, fields: kept });
  });

  it.each([
    ['NG', { account: '0123456789' }],
    ['KR', { account: '110-123-456789' }],
  ])('as an account of the form %s only with the name of the bank', (form, fields) => {
    expect(problemsOf(bank(form, fields))).toEqual({ bank: 'missing' });
    expect(problemsOf(bank(form, fields, { bank: 'First Bank' }))).toEqual({});
  });

  it('a second time as it was kept', () => {
    const once = bank('IBAN', { iban: 'DE89 3704 0044 0532 0130 00' });
    expect('way' in once && checkWay(once.way)).toEqual(once);
  });
});

describe('A way to give is refused', () => {
  it.each<[string, ReturnType<typeof checkWay>, Record<string, WayProblem>]>([
    [
      'without a name',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C' }, { label: ' ' }),
      { label: 'missing' },
    ],
    [
      'with a name too long',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C' }, { label: 'x'.repeat(81) }),
      { label: 'too-long' },
    ],
    [
      'with a link that is no https address',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C', link: 'javascript:alert(1)' }),
      { link: 'not-https' },
    ],
    [
      'without a code and a wallet',
      propose({ kind: 'wallet-code', wallet: '', code: '' }),
      { wallet: 'missing', code: 'missing' },
    ],
    [
      'with an address that is none',
      propose({ kind: 'interac', address: 'gifts', autodeposit: true }),
      { address: 'not-an-address' },
    ],
    [
      'with a header smuggled into the address',
      propose({ kind: 'interac', address: 'a@example.org\nBcc: b@example.org', autodeposit: true }),
      { address: 'not-an-address' },
    ],
    [
      'without Autodeposit and without a question',
      propose({ kind: 'interac', address: 'a@example.org', autodeposit: false }),
      { question: 'missing' },
    ],
    [
      'with a wrong IBAN and a wrong BIC',
      bank('IBAN', { iban: 'DE00', bic: 'X' }),
      { iban: 'not-an-iban', bic: 'not-a-bic' },
    ],
    [
      'with a routing number that does not check',
      bank('US', { routing: '011000016', account: '1234' }),
      { routing: 'not-a-routing-number' },
    ],
    [
      'with a transit number too short',
      bank('CA', { institution: '003', transit: '123', account: '1234567' }),
      { transit: 'not-such-a-number' },
    ],
    [
      'with an IFSC without its zero',
      bank('IN', { ifsc: 'SBIN1001234', account: '123456789' }),
      { ifsc: 'not-an-ifsc' },
    ],
    [
      'with a holder of 71 letters',
      bank('IBAN', { iban: 'DE89370400440532013000' }, { holder: 'x'.repeat(71) }),
      { holder: 'too-long' },
    ],
    [
      'with an unknown country',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C' }, { countries: ['ZZ'] }),
      { countries: 'not-a-country' },
    ],
    [
      'without any country',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C' }, { countries: [] }),
      { countries: 'missing' },
    ],
    [
      'with an unknown currency',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C' }, { currencies: ['EURO'] }),
      { currencies: 'not-a-currency' },
    ],
    [
      'with half a place',
      propose({ kind: 'wallet-code', wallet: 'W', code: 'C' }, { position: 1.5 }),
      { position: 'not-a-position' },
    ],
  ])('%s', (_how, checked, problems) => {
    expect(problemsOf(checked)).toEqual(problems);
  });

  it('with an account in a form that does not exist', () => {
    expect(problemsOf(bank('__proto__', {}))).toEqual({ form: 'not-understood' });
  });
});
