import { IntlMessageFormat } from 'intl-messageformat';
import { forgetOldest } from '#platform/memory';

export { listIn, numberIn, shareIn } from './in-language.ts';

export type MessageFacts = Readonly<Record<string, string | number>>;

/** The languages in which all that readers meet is said, beside English; docs/developers/languages.md. */
export const TRANSLATED = ['ar', 'de', 'es', 'fr', 'ko', 'pl'] as const;
export type TranslatedLanguage = (typeof TRANSLATED)[number];

/** A catalogue in one language. What is missing is said in English. */
export type Translation<Key extends string> = Readonly<Partial<Record<Key, string>>>;
/** Where each language is loaded from, when somebody first speaks it: a newsroom needs one of them. */
export type Translations<Key extends string> = Readonly<
  Record<TranslatedLanguage, () => Promise<{ readonly translation: Translation<Key> }>>
>;

/** Says a message of the catalogue in a language: `say('en', 'count', { n: 3 })`. */
export interface Say<Key extends string> {
  (language: string, key: Key, facts?: MessageFacts): string;
  /** Loads the catalogue in this language. Until then, and where there is none, it speaks English. */
  learn(language: string): Promise<void>;
}

/** How many sentences a catalogue remembers as they were said. Making one of facts takes longer than finding it. */
const MOST_SAID = 1_000;

/**
 * A feature's catalogue of ICU messages: English, and other languages as far as they are translated. The result is
 * plain text: views escape it like any other.
 */
export function defineMessages<Key extends string, Translated extends Key = Key>(
  english: Readonly<Record<Key, string>>,
  translations?: Translations<Translated>,
): Say<Key> {
  const learned = new Map<string, Translation<string>>();
  const formats = new Map<string, IntlMessageFormat>();
  /** A page says most of its sentences with the facts of the page before: none, or how many comments there are. */
  const remembered = new Map<string, string>();
  const say = (language: string, key: Key, facts?: MessageFacts) => {
    const translated = learned.get(languageOf(language))?.[key];
    const locale = translated === undefined ? 'en' : language;
    const id = `${locale} ${key}`;
    const withFacts = facts === undefined ? id : id + JSON.stringify(facts);
    const known = remembered.get(withFacts);
    if (known !== undefined) return known;
    let format = formats.get(id);
    if (!format) {
      format = new IntlMessageFormat(translated ?? english[key], locale, undefined, { ignoreTag: true });
      formats.set(id, format);
    }
    const said = String(format.format(facts));
    remembered.set(withFacts, said);
    forgetOldest(remembered, MOST_SAID);
    return said;
  };
  const learn = async (language: string) => {
    const spoken = TRANSLATED.find((one) => one === languageOf(language));
    if (translations === undefined || spoken === undefined || learned.has(spoken)) return;
    const { translation } = await translations[spoken]();
    learned.set(spoken, translation);
  };
  return Object.assign(say, { learn });
}

/** Has all of these catalogues learn a language, before anything is said in it. */
export function createLearn(
  catalogues: readonly Pick<Say<never>, 'learn'>[],
): (language: string) => Promise<void> {
  const learned = new Set<string>();
  return async (language) => {
    if (learned.has(language)) return;
    await Promise.all(catalogues.map((catalogue) => catalogue.learn(language)));
    learned.add(language);
  };
}

/** Whether what readers meet is said in this language. */
export function isSpoken(language: string): boolean {
  return ['en', ...TRANSLATED].includes(languageOf(language));
}

/** `de` of `de-AT`. */
function languageOf(tag: string): string {
  return tag.split('-')[0] ?? tag;
}
