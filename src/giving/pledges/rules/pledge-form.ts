import { isCurrency, type Money, minorDigits } from '#platform/money';
import { normalisedEmail, oneLine, severalLines } from '#platform/text';
import { askedCountry } from '../../rules/country.ts';
import { RHYTHMS, type Tribute, type Way } from '../../words.ts';
import type { PledgeForm } from '../words.ts';

/** The field that people do not see. */
export const TRAP = 'topic';
const ID = /^[\w-]{1,64}$/;
const PURPOSE = /^(campaign|fund):[\w-]{1,64}$/;
const TRIBUTES: readonly Tribute['kind'][] = ['honour', 'memory'];

/** Reads what was posted to `/give`. Texts are cut to one line (or lines) of plain text; nothing is judged yet. */
export function pledgeFormFrom(form: ReadonlyMap<string, string>): PledgeForm {
  const field = (name: string) => form.get(name) ?? '';
  const id = (name: string) => (ID.test(field(name)) ? field(name) : null);
  const isTicked = (name: string) => field(name) === 'yes';
  return {
    ...{ wayId: id('way') ?? '', country: askedCountry(form.get('country')), storyId: id('story') },
    ...{ chosen: field('chosen') === OWN ? '' : field('chosen').slice(0, 200) },
    ...{ amount: oneLine(field('amount').slice(0, 200)), currency: field('currency') },
    rhythm: RHYTHMS.find((rhythm) => rhythm === field('rhythm')) ?? 'once',
    // What is no key names nothing that is open: a gift goes nowhere that its giver did not mean.
    purpose: field('purpose') === '' || PURPOSE.test(field('purpose')) ? field('purpose') : 'fund:-',
    ...{ name: oneLine(field('name')), isNamed: isTicked('named'), email: normalisedEmail(field('email')) },
    ...{ tribute: TRIBUTES.find((kind) => kind === field('tribute')) ?? null },
    ...{ tributeName: oneLine(field('tribute-name')), coversFees: isTicked('cover') },
    ...{ word: severalLines(field('word')), key: id('key') ?? '', trap: field(TRAP) },
  };
}

/** The choice of an amount that is not offered. */
export const OWN = 'own';

/**
 * The currencies that a way takes: its own, or the newsroom's where the way leaves that open. None where that is one
 * whose smallest unit nobody knows: settings know more words for money than the standard has.
 */
export function currenciesOf(way: Pick<Way, 'currencies'>, siteCurrency: string): readonly string[] {
  const own = way.currencies.filter(isCurrency);
  return own.length > 0 ? own : [siteCurrency].filter(isCurrency);
}

/** What an amount looks like in a currency, for who has to write it again. */
export function exampleOf(currency: string): Money {
  return { minor: 50 * 10 ** minorDigits(currency), currency };
}

/** The fields of a form as they came, but for the way: what is carried along where another way is chosen. */
export function fieldsOf(form: PledgeForm): readonly (readonly [name: string, value: string])[] {
  const fields: Readonly<Record<string, string>> = {
    ...{ country: form.country ?? '', story: form.storyId ?? '', chosen: form.chosen, amount: form.amount },
    ...{ currency: form.currency, rhythm: form.rhythm, purpose: form.purpose, name: form.name },
    ...{ named: form.isNamed ? 'yes' : '', email: form.email, tribute: form.tribute ?? '' },
    ...{ 'tribute-name': form.tributeName, cover: form.coversFees ? 'yes' : '', word: form.word },
    key: form.key,
  };
  return Object.entries(fields).filter(([, value]) => value !== '');
}
