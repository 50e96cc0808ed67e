import { IntlMessageFormat } from 'intl-messageformat';

export type MessageFacts = Readonly<Record<string, string | number>>;
/** Says a message of the catalogue in a language: `say('en', 'count', { n: 3 })`. */
export type Say<Key extends string> = (language: string, key: Key, facts?: MessageFacts) => string;

/**
 * A feature's catalogue of ICU messages: English first, other languages as far as they are translated; what
 * is missing is said in English. The result is plain text: views escape it like any other.
 */
export function defineMessages<Key extends string>(
  english: Readonly<Record<Key, string>>,
  translations: Readonly<Record<string, Partial<Readonly<Record<Key, string>>>>> = {},
): Say<Key> {
  const formats = new Map<string, IntlMessageFormat>();
  return (language, key, facts) => {
    const translated = translations[language.split('-')[0] ?? 'en']?.[key];
    const locale = translated === undefined ? 'en' : language;
    const id = `${locale} ${key}`;
    let format = formats.get(id);
    if (!format) {
      format = new IntlMessageFormat(translated ?? english[key], locale, undefined, { ignoreTag: true });
      formats.set(id, format);
    }
    return String(format.format(facts));
  };
}
