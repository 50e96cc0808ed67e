import { isSpoken } from '#platform/messages';
import { CURRENCIES, isCurrency } from '#platform/money';
import { oneLine } from '#platform/text';
import { languageName } from '../../translations/language-name.ts';

/** What the newsroom says of itself, as a form asks it. */
export interface SiteToBe {
  readonly name: string;
  readonly tagline: string;
  readonly language: string;
  readonly timeZone: string;
  readonly currency: string;
}

type Wrong = 'name-wrong' | 'tagline-wrong' | 'choice-wrong';

interface Choice {
  readonly value: string;
  readonly label: string;
}

export const LONGEST_NAME = 80;
export const LONGEST_TAGLINE = 160;

/** Languages that newspapers are written in, for a list to choose from. */
const LANGUAGES = [
  ...['am', 'ar', 'az', 'be', 'bg', 'bn', 'bs', 'ca', 'cs', 'cy', 'da', 'de', 'el', 'en', 'es', 'et', 'eu'],
  ...['fa', 'fi', 'fil', 'fr', 'ga', 'gl', 'gu', 'ha', 'he', 'hi', 'hr', 'hu', 'hy', 'id', 'is', 'it', 'ja'],
  ...['ka', 'kk', 'km', 'ko', 'ku', 'lo', 'lt', 'lv', 'mk', 'ml', 'mn', 'mr', 'ms', 'my', 'nb', 'ne', 'nl'],
  ...['nn', 'pa', 'pl', 'ps', 'pt', 'ro', 'ru', 'sk', 'sl', 'so', 'sq', 'sr', 'sv', 'sw', 'ta', 'te', 'th'],
  ...['tr', 'uk', 'ur', 'uz', 'vi', 'yo', 'zh-Hans', 'zh-Hant', 'zu'],
] as const;

/** What was sent, checked: the site as it shall be, or what is wrong with which field. */
export function readSite(form: ReadonlyMap<string, string>): {
  readonly site: SiteToBe | null;
  readonly wrong: ReadonlyMap<string, Wrong>;
} {
  const site: SiteToBe = {
    name: oneLine(form.get('site-name') ?? ''),
    tagline: oneLine(form.get('tagline') ?? ''),
    language: form.get('language') ?? '',
    timeZone: form.get('time-zone') ?? '',
    currency: form.get('currency') ?? '',
  };
  const wrong = new Map<string, Wrong>();
  if (site.name === '' || site.name.length > LONGEST_NAME) wrong.set('site-name', 'name-wrong');
  if (site.tagline.length > LONGEST_TAGLINE) wrong.set('tagline', 'tagline-wrong');
  if (!isLanguage(site.language)) wrong.set('language', 'choice-wrong');
  if (!isIn(timeZoneChoices(), site.timeZone)) wrong.set('time-zone', 'choice-wrong');
  if (!isCurrency(site.currency)) wrong.set('currency', 'choice-wrong');
  return { site: wrong.size === 0 ? site : null, wrong };
}

/** Each language by its own name, marked where our words are not translated; `inForce` among them, whatever it is. */
export function languageChoices(inForce: string, untranslated: (name: string) => string): readonly Choice[] {
  return [...new Set([...LANGUAGES, ...(isLanguage(inForce) ? [inForce] : [])])]
    .map((value) => ({
      value,
      label: isSpoken(value) ? languageName(value) : untranslated(languageName(value)),
    }))
    .sort((one, other) => one.label.localeCompare(other.label));
}

/** The zones of the IANA list. */
export function timeZoneChoices(): readonly Choice[] {
  const zones = new Set(['UTC', ...Intl.supportedValuesOf('timeZone')]);
  return [...zones].map((value) => ({ value, label: value.replaceAll('_', ' ') }));
}

/** The currencies of ISO 4217, by their names. */
export function currencyChoices(language: string): readonly Choice[] {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  return CURRENCIES.map((value) => ({ value, label: `${names.of(value) ?? value} (${value})` })).sort(
    (one, other) => one.label.localeCompare(other.label, language),
  );
}

/** A tag of BCP 47 as it is written there: `pt`, `zh-Hans`, `en-CA`. */
function isLanguage(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag)[0] === tag;
  } catch {
    return false;
  }
}

function isIn(choices: readonly Choice[], wanted: string): boolean {
  return choices.some(({ value }) => value === wanted);
}
