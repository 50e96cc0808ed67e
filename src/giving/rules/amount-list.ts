import { amountField, isCurrency, readAmount } from '#platform/money';

/** Amounts by ISO 4217 code, in minor units. */
export type Amounts = Readonly<Record<string, number>>;

/**
 * Reads a line of amounts with their currencies, parted by semicolons. One that names no currency is in the first of
 * `currencies`. Null where one cannot be read, or a currency stands there twice or is not among them (if there are any).
 *
 * @example readAmountList('5 CAD; 3 EUR', ['CAD', 'EUR']) // { CAD: 500, EUR: 300 }
 */
export function readAmountList(written: string, currencies: readonly string[]): Amounts | null {
  const amounts = new Map<string, number>();
  for (const piece of written.split(/[;\n]/).map((one) => one.trim())) {
    if (piece === '') continue;
    const currency = /[A-Za-z]{3}/.exec(piece)?.[0].toUpperCase() ?? currencies[0];
    if (currency === undefined || !isCurrency(currency) || amounts.has(currency)) return null;
    if (currencies.length > 0 && !currencies.includes(currency)) return null;
    const read = readAmount(piece, currency);
    if (read.outcome !== 'read') return null;
    amounts.set(currency, read.minor);
  }
  return Object.fromEntries(amounts);
}

/** As `readAmountList` reads it. */
export function writtenAmountList(amounts: Amounts): string {
  return Object.entries(amounts)
    .map(([currency, minor]) => `${amountField({ minor, currency })} ${currency}`)
    .join('; ');
}

/** Hundredths of a percent of what was typed in percent: `2.9` and `2,9 %` are 290. Null for what is no percentage. */
export function readPercentage(written: string): number | null {
  const found = /^(\d{1,2})(?:[.,](\d{1,2}))?\s*%?$/.exec(written.trim());
  if (found === null) return null;
  const [, whole = '', part = ''] = found;
  return Number(whole) * 100 + Number(part.padEnd(2, '0'));
}

/** As people write it: 290 is `2.9`. */
export function writtenPercentage(basisPoints: number): string {
  const [whole, part] = [Math.trunc(basisPoints / 100), String(basisPoints % 100).padStart(2, '0')];
  return `${whole}.${part}`.replace(/\.?0+$/, '') || '0';
}
