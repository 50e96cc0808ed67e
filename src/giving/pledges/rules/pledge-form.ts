import { isCurrency, type Money, minorDigits, type ReadAmount, readAmount } from '#platform/money';
import { isEmailAddress, isWithin, normalisedEmail } from '#platform/text';
import { askedCountry } from '../../rules/country.ts';
import { plainLine, plainLines } from '../../rules/plain-text.ts';
import { limitsIn } from '../../rules/way-limits.ts';
import type { AmountLimits, Way } from '../../words.ts';
import type { PledgeForm, PledgeProblem } from '../words.ts';

/** The field that people do not see. */
export const TRAP = 'topic';
const LONGEST_NAME = 100;
const LONGEST_WORD = 1_000;
const ID = /^[\w-]{1,64}$/;

/** Reads what was posted to `/give`. Texts are cut to one line (or lines) of plain text; nothing is judged yet. */
export function pledgeFormFrom(form: ReadonlyMap<string, string>): PledgeForm {
  const field = (name: string) => form.get(name) ?? '';
  const id = (name: string) => (ID.test(field(name)) ? field(name) : null);
  return {
    ...{ wayId: id('way') ?? '', country: askedCountry(form.get('country')), storyId: id('story') },
    ...{ amount: plainLine(field('amount').slice(0, 200)), currency: field('currency') },
    ...{
      name: plainLine(field('name')),
      email: normalisedEmail(field('email')),
      word: plainLines(field('word')),
    },
    ...{ key: id('key') ?? '', trap: field(TRAP) },
  };
}

/**
 * The currencies that a way takes: its own, or the newsroom's where the way leaves that open. None where that is one
 * whose smallest unit nobody knows: settings know more words for money than the standard has.
 */
export function currenciesOf(way: Pick<Way, 'currencies'>, siteCurrency: string): readonly string[] {
  const own = way.currencies.filter(isCurrency);
  return own.length > 0 ? own : [siteCurrency].filter(isCurrency);
}

/** The amount that a form promises, with every problem of it at its field. */
export function judgedPledge(
  form: PledgeForm,
  way: Pick<Way, 'currencies' | 'limits'>,
  siteCurrency: string,
): { readonly money: Money } | { readonly problems: readonly PledgeProblem[] } {
  const taken = currenciesOf(way, siteCurrency);
  // What was typed was meant in the currency that the form named: it is no amount of another.
  const currency = form.currency || taken[0];
  const read: ReadAmount =
    currency !== undefined && taken.includes(currency)
      ? readAmount(form.amount, currency)
      : { outcome: 'problem', problem: 'other-currency' };
  const problems: PledgeProblem[] = [];
  if (read.outcome === 'problem') problems.push({ field: 'amount', code: read.problem });
  if (read.outcome === 'doubt') problems.push({ field: 'amount', code: 'doubt', readings: read.readings });
  if (read.outcome === 'read' && currency !== undefined) {
    problems.push(...outsideOf(limitsIn(way, currency), read.minor));
  }
  for (const [field, longest] of [
    ['name', LONGEST_NAME],
    ['word', LONGEST_WORD],
  ] as const) {
    if (!isWithin(form[field], longest)) problems.push({ field, code: 'too-long', longest });
  }
  if (form.email !== '' && !isEmailAddress(form.email)) problems.push({ field: 'email', code: 'wrong' });
  if (currency === undefined || read.outcome !== 'read' || problems.length > 0) return { problems };
  return { money: { minor: read.minor, currency } };
}

function outsideOf({ least, most }: AmountLimits, minor: number): readonly PledgeProblem[] {
  if (least !== null && minor < least) return [{ field: 'amount', code: 'less-than-least', minor: least }];
  if (most !== null && minor > most) return [{ field: 'amount', code: 'more-than-most', minor: most }];
  return [];
}

/** What an amount looks like in a currency, for who has to write it again. */
export function exampleOf(currency: string): Money {
  return { minor: 50 * 10 ** minorDigits(currency), currency };
}
