import { amountField, isCurrency, type Money, minorDigits, plainAmount, readAmount } from '#platform/money';

/** The amounts that a form offers, in minor units, by currency, as the newsroom decided; others have a default. */
export type OfferedAmounts = Readonly<Record<string, readonly number[]>>;

/** More choices are no help. */
export const MOST_AMOUNTS = 6;

const USUAL = [10, 25, 50, 100];

/** What buys about as much as a euro does, to the next power of ten. */
const SCALES: ReadonlyMap<string, number> = new Map(
  (
    [
      [10, 'CNY CZK DKK EGP HKD INR MAD MDL MXN NOK PHP SEK THB TRY TWD UAH UYU ZAR ZMW'],
      [100, 'AMD ARS DZD HUF ISK JPY KES LKR NPR PKR RSD RUB RWF XAF XOF XPF ETB YER'],
      [1_000, 'CLP COP KRW MMK MNT NGN TZS UGX UZS KHR GNF MGA BIF PYG SYP IQD'],
      [10_000, 'IDR IRR LAK LBP VND'],
    ] as const
  ).flatMap(([scale, codes]) => codes.split(' ').map((code) => [code, scale] as const)),
);

/** Which amounts a form offers in a currency, in minor units, the smallest first. */
export function offeredIn(currency: string, decided: OfferedAmounts): readonly number[] {
  if (Object.hasOwn(decided, currency)) return decided[currency] ?? [];
  const unit = (SCALES.get(currency) ?? 1) * 10 ** minorDigits(currency);
  return USUAL.map((amount) => amount * unit);
}

/** A line of the treasurer’s list, and why it cannot be read. */
export interface WrongLine {
  readonly line: string;
  readonly why: 'no-currency' | 'no-amounts' | 'too-many' | 'not-an-amount';
}

/**
 * Reads what the treasurer wrote: a line a currency, its code, then the amounts, parted by spaces. A currency that is
 * left out has its default.
 *
 * @example offeredFrom('CAD 10 25 50.00') // { offered: { CAD: [1_000, 2_500, 5_000] } }
 */
export function offeredFrom(
  text: string,
): { readonly offered: OfferedAmounts } | { readonly wrong: readonly WrongLine[] } {
  const lines = text.split('\n').flatMap((line) => line.trim() || []);
  const read = lines.map((line) => ({ line, ...lineFrom(line) }));
  const wrong = read.flatMap(({ line, why }) => (why === undefined ? [] : [{ line, why }]));
  if (wrong.length > 0) return { wrong };
  return { offered: Object.fromEntries(read.map(({ currency, amounts }) => [currency, amounts])) };
}

/** The same as the treasurer writes it. */
export function offeredText(offered: OfferedAmounts): string {
  return Object.entries(offered)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([currency, amounts]) =>
      [currency, ...amounts.map((minor) => amountField({ minor, currency }))].join(' '),
    )
    .join('\n');
}

function lineFrom(line: string): {
  readonly currency: string;
  readonly amounts: readonly number[];
  readonly why?: WrongLine['why'];
} {
  const [code = '', ...typed] = line.split(/[\s;:]+/).filter((word) => word !== '');
  const currency = code.toUpperCase();
  if (!isCurrency(currency)) return { currency, amounts: [], why: 'no-currency' };
  const amounts = typed.flatMap((one) => {
    const read = readAmount(one, currency);
    return read.outcome === 'read' ? [read.minor] : [];
  });
  const isRead = amounts.length === typed.length;
  const sorted = [...new Set(amounts)].sort((one, other) => one - other);
  if (!isRead) return { currency, amounts: [], why: 'not-an-amount' };
  if (sorted.length === 0) return { currency, amounts: [], why: 'no-amounts' };
  return { currency, amounts: sorted, ...(sorted.length > MOST_AMOUNTS ? { why: 'too-many' as const } : {}) };
}

/** As the choice of an offered amount stands in a form: what it is worth, whatever else the form says. */
export function choiceOf({ minor, currency }: Money): string {
  return `${currency} ${plainAmount({ minor, currency })}`;
}
