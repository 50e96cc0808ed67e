import { type Money, minorDigits } from '#platform/money';

/** Currencies of which Stripe wants whole units, and those of which it wants thousandths that end in 0. */
const WHOLE = new Set('BIF CLP DJF GNF JPY KMF KRW MGA PYG RWF VND VUV XAF XOF XPF'.split(' '));
const THOUSANDTHS = new Set('BHD JOD KWD OMR TND'.split(' '));
/** These have no smaller unit, and are sent with two decimals that must be 00. */
const WITH_ZEROS = new Set(['ISK', 'UGX']);

/**
 * The decimals that Stripe counts a currency in, which for some is not what ISO 4217 has.
 * Source: docs.stripe.com/currencies, "Minor units in API amounts" and "Special cases".
 */
function railDigits(currency: string): number {
  if (WITH_ZEROS.has(currency)) return 2;
  if (WHOLE.has(currency)) return 0;
  return THOUSANDTHS.has(currency) ? 3 : 2;
}

/**
 * An amount as the card service writes it; null: it cannot carry so small a part of this currency.
 *
 * @example railAmount({ minor: 500, currency: 'ISK' }) // 50000
 */
export function railAmount({ minor, currency }: Money): number | null {
  const amount = minor * 10 ** (railDigits(currency) - minorDigits(currency));
  const isWhole = Number.isSafeInteger(amount) && (!THOUSANDTHS.has(currency) || amount % 10 === 0);
  return isWhole ? amount : null;
}

/** What the card service writes, in ISO 4217's minor units; null: it is not whole in them. */
export function fromRailAmount(amount: number, railCurrency: string): Money | null {
  const currency = railCurrency.toUpperCase();
  const minor = amount * 10 ** (minorDigits(currency) - railDigits(currency));
  return Number.isSafeInteger(minor) ? { minor, currency } : null;
}
