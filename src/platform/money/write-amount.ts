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

const formats = new Map<string, Intl.NumberFormat>();

/** The amount as readers of a language write it, with its currency. */
export function amountInWords({ minor, currency }: Money, language: string): string {
  const key = `${language} ${currency}`;
  const digits = minorDigits(currency);
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  const format =
    formats.get(key) ?? new Intl.NumberFormat(language, { style: 'currency', currency, ...options });
  formats.set(key, format);
  // As text: no amount passes through a fraction.
  return format.format(plainAmount({ minor, currency }) as unknown as number);
}
