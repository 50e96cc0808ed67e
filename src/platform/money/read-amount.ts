import { isCurrency, minorDigits } from './currencies.ts';
import type { AmountProblem, ReadAmount } from './words.ts';

/** A million million minor units: beyond what any rail carries, and far below where numbers lose units. */
export const MOST_MINOR = 1_000_000_000_000;

/**
 * Reads an amount as people type it, in any of the world's habits and digits: "1,000.00", "1.000,00",
 * "1 000,00 $", "1'000.–", "1,00,000", "٥٠٫٢٥". One separator before three digits means thousands, as nobody
 * writes three digits of cents; only where the currency has three decimals is it in doubt, and then both readings
 * come back for the giver to choose from.
 *
 * @param currency ISO 4217; an amount that names another one is refused
 * @example readAmount('1.000', 'EUR') // { outcome: 'read', minor: 100_000 }
 * @example readAmount('1.000', 'KWD') // { outcome: 'doubt', readings: [1_000_000, 1_000] }
 */
export function readAmount(typed: string, currency: string): ReadAmount {
  const digits = minorDigits(currency);
  const text = withLatinDigits(typed).trim();
  if (text === '') return problem('missing');
  const bare = withoutCurrency(text, currency);
  if (bare === null) return problem('other-currency');
  if (/^[-\u2212]/.test(bare)) return problem('not-positive');
  const number = bare.replace(/[.,]\s*[-\u2013\u2014]{1,2}$/, '');
  const found = READINGS.flatMap((read) => read(number, digits) ?? []);
  const [first, second] = [...new Set(found.map((one) => JSON.stringify(one)))].map(
    (one) => JSON.parse(one) as Reading,
  );
  if (first === undefined) return problem('not-understood');
  if (second !== undefined) return doubtful(first, second, digits);
  return checked(first, digits);
}

/** The digits before and behind the decimal point. */
interface Reading {
  readonly whole: string;
  readonly part: string;
}

const SPACES = '[ \\u00a0\\u2009\\u202f]';
const BY_THREES = (sign: string) => new RegExp(`^\\d{1,3}(?:${sign}\\d{3})+$`);
const AS_IN_INDIA = /^\d{1,2}(?:,\d{2})*,\d{3}$/;

/** What may part thousands, and what then parts the decimals. */
const HABITS: readonly { readonly groups: RegExp; readonly sign: RegExp; readonly decimal: string }[] = [
  { groups: BY_THREES(','), sign: /,/g, decimal: '.' },
  { groups: AS_IN_INDIA, sign: /,/g, decimal: '.' },
  { groups: BY_THREES('\\.'), sign: /\./g, decimal: ',' },
  { groups: BY_THREES(SPACES), sign: new RegExp(SPACES, 'g'), decimal: ',' },
  { groups: BY_THREES(SPACES), sign: new RegExp(SPACES, 'g'), decimal: '.' },
  { groups: BY_THREES("['\u2019]"), sign: /['\u2019]/g, decimal: '.' },
  { groups: BY_THREES("['\u2019]"), sign: /['\u2019]/g, decimal: ',' },
];

type Read = (text: string, digits: number) => Reading | undefined;

const plainDigits: Read = (text) => (/^\d+$/.test(text) ? { whole: text, part: '' } : undefined);

/** Three digits behind the only separator are thousands, but where cents have three digits or the whole is nothing. */
const plainDecimals: Read = (text, digits) => {
  const [, whole = '', part = ''] = /^(\d*)[.,](\d+)$/.exec(text) ?? [];
  if (part === '') return undefined;
  const isGroup = part.length === 3 && /^[1-9]\d{0,2}$/.test(whole);
  return isGroup && digits !== 3 ? undefined : { whole: whole || '0', part };
};

const READINGS: readonly Read[] = [
  plainDigits,
  plainDecimals,
  ...HABITS.map(
    ({ groups, sign, decimal }): Read =>
      (text) => {
        const at = text.lastIndexOf(decimal);
        const [whole, part] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
        if (!groups.test(whole) || /^0/.test(whole) || !/^\d*$/.test(part)) return undefined;
        if (at >= 0 && part === '') return undefined;
        return { whole: whole.replaceAll(sign, ''), part };
      },
  ),
];

function doubtful(first: Reading, second: Reading, digits: number): ReadAmount {
  const [one, other] = [checked(first, digits), checked(second, digits)];
  if (one.outcome !== 'read') return other;
  if (other.outcome !== 'read') return one;
  const [least, most] = [one.minor, other.minor].sort((left, right) => left - right);
  return { outcome: 'doubt', readings: [most ?? 0, least ?? 0] };
}

function checked({ whole, part }: Reading, digits: number): ReadAmount {
  const cents = part.slice(0, digits).padEnd(digits, '0');
  if (/[1-9]/.test(part.slice(digits))) return problem('too-precise');
  const text = `${whole}${cents}`.replace(/^0+/, '');
  if (text === '') return problem('not-positive');
  if (text.length > 13 || Number(text) > MOST_MINOR) return problem('too-large');
  return { outcome: 'read', minor: Number(text) };
}

/** Arabic-Indic, Devanagari and all other decimal digits (Unicode Nd), and the Arabic separators, as Latin ones. */
function withLatinDigits(text: string): string {
  return text
    .normalize('NFKC')
    .replaceAll('\u066b', '.')
    .replaceAll(/[\u066c\u060c]/g, ',')
    .replaceAll(/[\u200e\u200f\u061c\u2066-\u2069]/g, '')
    .replaceAll(/\p{Nd}/gu, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Unicode keeps decimal digits in runs of ten, zero first; two of the runs may touch. */
function digitValue(code: number): number {
  if (code < 0x80) return code - 0x30;
  // The mathematical digits are five runs without a gap, which begin at U+1D7CE.
  if (code >= 0x1d7ce && code <= 0x1d7ff) return (code - 0x1d7ce) % 10;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}

/** Signs that stand for more than one currency say nothing against any of them. */
const SIGNS: ReadonlyMap<string, readonly string[]> = new Map([
  ['\u20ac', ['EUR']],
  ['\u00a3', ['GBP', 'EGP', 'FKP', 'GIP', 'LBP', 'SHP', 'SSP', 'SYP']],
  ['\u20a6', ['NGN']],
  ['\u20b9', ['INR']],
  ['\u20a9', ['KRW', 'KPW']],
  ['\u00a5', ['JPY', 'CNY']],
  ['\u5186', ['JPY']],
  ['\u5143', ['CNY', 'TWD', 'HKD']],
  ['\uc6d0', ['KRW']],
  ['R$', ['BRL']],
  ['CA$', ['CAD']],
  ['C$', ['CAD', 'NIO']],
  ['US$', ['USD']],
  ['A$', ['AUD']],
  ['NZ$', ['NZD']],
  ['HK$', ['HKD']],
  ['Z\u0141', ['PLN']],
  ['FR.', ['CHF']],
  ['SFR.', ['CHF']],
  ['\u20b4', ['UAH']],
  ['\u20ba', ['TRY']],
  ['\u20aa', ['ILS']],
  ['\u20ab', ['VND']],
  ['\u20b1', ['PHP']],
]);

/** The number alone; null where what stands beside it names another currency. */
function withoutCurrency(text: string, currency: string): string | null {
  const [, before = '', number = '', after = ''] =
    /^([^\d\-\u2212.,]*(?:[a-z]\.)?)([-\u2212]?[\d.,].*?)([^\d.,\-\u2013\u2014]*)$/iu.exec(text) ?? [];
  if (number === '') return text;
  for (const beside of [before, after]) {
    const said = beside.replaceAll(/[\s\u00a0\u2009\u202f]/g, '').toUpperCase();
    const sign = said.replace(/^[-\u2212]/, '');
    if (sign === '' || sign === currency) continue;
    const means = SIGNS.get(sign);
    if (means ? !means.includes(currency) : isCurrency(sign)) return null;
    if (means === undefined && !/^(?:\p{Sc}|KR\.?|K\u010c|FT|LEI|RS\.?|N|\u062f\.?\u0643)$/u.test(sign))
      return text;
  }
  return /[-\u2212]$/.test(before.trim()) ? `-${number}` : number;
}

function problem(name: AmountProblem): ReadAmount {
  return { outcome: 'problem', problem: name };
}
