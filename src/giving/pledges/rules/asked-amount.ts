import { type Money, readAmount } from '#platform/money';
import type { PledgeForm, PledgeProblem } from '../words.ts';

/** As `choiceOf` writes it. */
const CHOICE = /^([A-Z]{3}) (\S{1,20})$/;

/**
 * The amount that a form asks for: an offered one, or the giver's own in the currency that the form named, of those
 * that the way takes. Where both are there and differ, nobody guesses which was meant.
 */
export function askedAmount(
  { chosen, amount, currency }: Pick<PledgeForm, 'chosen' | 'amount' | 'currency'>,
  taken: readonly string[],
): Money | PledgeProblem {
  const own = currency === '' ? taken[0] : currency;
  if (chosen === '') return amountIn(amount, own, taken);
  const [, code = '', offered = ''] = CHOICE.exec(chosen) ?? [];
  const one = amountIn(offered, code, taken);
  if (amount === '' || 'code' in one) return one;
  const other = amountIn(amount, own, taken);
  const isSame = 'currency' in other && other.minor === one.minor && other.currency === one.currency;
  return isSame ? one : { field: 'amount', code: 'two', chosen: one, written: amount };
}

/** What was typed as an amount of a currency, which must be one of those that are taken. */
export function amountIn(
  typed: string,
  currency: string | undefined,
  taken: readonly string[],
): Money | PledgeProblem {
  // What was typed was meant in the currency that the form named: it is no amount of another.
  if (currency === undefined || !taken.includes(currency)) return { field: 'amount', code: 'other-currency' };
  const read = readAmount(typed, currency);
  if (read.outcome === 'read') return { minor: read.minor, currency };
  if (read.outcome === 'doubt') return { field: 'amount', code: 'doubt', readings: read.readings };
  return { field: 'amount', code: read.problem };
}
