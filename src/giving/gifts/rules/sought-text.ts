import { CURRENCIES, minorDigits, readAmount } from '#platform/money';

/** What a typed text may mean: each of them is looked for. */
export interface SoughtText {
  /** Patterns for `like` on small letters, with `\` before a sign that stands for itself. */
  readonly words: readonly string[];
  /** Letters and digits of references, or of parts of them. */
  readonly references: readonly string[];
  /** Amounts in minor units, each with the currencies in which it means that. */
  readonly amounts: readonly { readonly minor: number; readonly currencies: readonly string[] }[];
}

/** Fewer letters would find every reference. */
const SHORTEST_REFERENCE = 4;

/** Reads what somebody typed who looks for a gift: a name, an address, a reference as it was printed, an amount. */
export function soughtText(typed: string): SoughtText {
  const text = typed.trim();
  return {
    words: casings(text).map((word) => `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`),
    references: referencesOf(text),
    // The sign of a currency is not looked at: which one was meant is in the list that is found.
    amounts: amountsOf(text.replaceAll(/\p{Sc}|^[A-Za-z]{3}\s|\s[A-Za-z]{3}$/gu, '').trim()),
  };
}

/**
 * What was typed as a reference or a part of one; or the words of a memo that was copied whole, as far as each is as
 * long as the short form that rails with little room take. Letters that references do not have are read as `referencesIn`
 * reads them.
 */
function referencesOf(text: string): readonly string[] {
  const parts = [text.replaceAll(/[\s-]/g, ''), ...text.split(/[^\p{L}\d]+/u).filter(isShortForm)];
  const asKept = parts.map((part) => part.toUpperCase().replaceAll('O', '0').replaceAll(/[IL]/g, '1'));
  return [...new Set(asKept)].filter((part) => /^[0-9A-Z]+$/.test(part) && part.length >= SHORTEST_REFERENCE);
}

function isShortForm(word: string): boolean {
  return /^[0-9A-Za-z]{8}$/.test(word);
}

/** SQLite makes small letters of the English alphabet only: others are asked for in the forms that names have. */
function casings(text: string): readonly string[] {
  const small = text.toLowerCase();
  if (/^[\x20-\x7e]*$/.test(text)) return [small];
  const titled = small.replaceAll(/(^|[\s-])(\p{L})/gu, (letter) => letter.toUpperCase());
  // As the database makes it of a name: its English letters small, the others as they are.
  const asKept = (form: string) => form.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase());
  return [...new Set([small, text, titled, text.toUpperCase()].map(asKept))];
}

function amountsOf(text: string): SoughtText['amounts'] {
  const byDigits = new Map<number, string[]>();
  for (const currency of CURRENCIES) {
    const digits = minorDigits(currency);
    byDigits.set(digits, [...(byDigits.get(digits) ?? []), currency]);
  }
  return [...byDigits.values()].flatMap((currencies) => {
    const read = readAmount(text, currencies[0] ?? '');
    if (read.outcome === 'problem') return [];
    const minors = read.outcome === 'doubt' ? read.readings : [read.minor];
    return minors.map((minor) => ({ minor, currencies }));
  });
}
