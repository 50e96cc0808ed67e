/** Scripts that run from right to left (ISO 15924), as far as newspapers are written in them. */
const RIGHT_TO_LEFT = new Set(['Adlm', 'Arab', 'Aran', 'Hebr', 'Mand', 'Nkoo', 'Rohg', 'Syrc', 'Thaa']);

/** How a language (BCP 47) runs: by the script that its tag names or that it is usually written in. */
export function directionOf(language: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.has(scriptOf(language)) ? 'rtl' : 'ltr';
}

/** By their languages: to look one up takes longer than to draw the line that asks. */
const known = new Map<string, string>();
/** Tags are typed by people; more than these are no newsroom's. */
const MOST_KNOWN = 1_000;

/** The script of a language, `Latn` for a tag that is none. */
export function scriptOf(language: string): string {
  const script = known.get(language) ?? likelyScript(language);
  if (known.size < MOST_KNOWN) known.set(language, script);
  return script;
}

function likelyScript(language: string): string {
  try {
    return new Intl.Locale(language).maximize().script ?? 'Latn';
  } catch {
    return 'Latn';
  }
}
