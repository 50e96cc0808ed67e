import { onePer } from '#platform/memory';
import { minorDigits } from './currencies.ts';
import type { Money } from './words.ts';

/**
 * The amount as programs and forms write it: Latin digits, a point, as many decimals as the currency has.
 *
 * @example plainAmount({ minor: 5_000, currency: 'CAD' }) // '50.00'
 */
export function plainAmount({ minor, currency }: Money): string {
  const digits = minorDigits(currency);
  const sign = minor < 0 ? '-' : '';
  const text = String(Math.abs(minor)).padStart(digits + 1, '0');
  return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
}

/**
 * The amount as a field shows what may be typed over: without decimals where there are none.
 *
 * @example amountField({ minor: 5_000, currency: 'CAD' }) // '50', and '50.25' where it is so much
 */
export function amountField(money: Money): string {
  return plainAmount(money).replace(/\.0+$/, '');
}

/** As `amountInWords`, without decimals where there are none: what is offered or asked for, not what was counted. */
export function roundAmountInWords(money: Money, language: string): string {
  const isWhole = money.minor % 10 ** minorDigits(money.currency) === 0;
  return isWhole ? amountText(money, language, 0) : amountInWords(money, language);
}

const formatOf = onePer((language: string, currency: string, digits: number) => {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat(language, { style: 'currency', currency, ...options });
});

/** The amount as readers of a language write it, with its currency. */
export function amountInWords(money: Money, language: string): string {
  return amountText(money, language, minorDigits(money.currency));
}

function amountText({ minor, currency }: Money, language: string, digits: number): string {
  // As text: no amount passes through a fraction.
  return formatOf(language, currency, digits).format(plainAmount({ minor, currency }) as unknown as number);
}
