import { listIn } from '#platform/messages';
import { say } from '../messages.ts';
import { countryList, countryNames } from '../rules/country.ts';
import type { WhyNot } from '../words.ts';

const MOST_NAMED = 4;

/** Where a way is limited to, as a sentence: the reason why it does not work elsewhere. */
export function limitText(limit: WhyNot, language: string): string {
  if (limit.code !== 'these-countries-only') return say(language, limit.code);
  const { countries } = limit;
  if (countries.length <= MOST_NAMED) {
    return say(language, limit.code, { countries: countryList(countries, language) });
  }
  const named = countryNames(countries, language).slice(0, MOST_NAMED);
  const list = listIn(language, named, 'unit');
  return say(language, 'many-countries-only', { countries: list, more: countries.length - MOST_NAMED });
}
