/** Letters that print nothing, but for the two joiners that some scripts need within words. */
const BLANK = /(?![\u200c\u200d])\p{Default_Ignorable_Code_Point}|[\u2028\u2029\u2800]/gu;
const JOINERS = /[\u200c\u200d]/gu;
/** An e-mail address, or one of the web: a wall of givers carries no advertisements, and gives no address away. */
const ADDRESS = /@|:\/\/|\bwww\.|[\p{L}\p{N}-]\.(com|net|org|info|biz|io)\b/iu;
const BARE_HOST = /[\p{L}\p{N}-]\.[a-z]{2,}/u;
/** More marks on one letter than any script has are meant to run over the names around it. */
const HEAPED = /(\p{Mn}{3})\p{Mn}+/gu;
const LONGEST = 60;

/**
 * The names that a wall shows, of all that givers wrote: each once, the newest first. A name that is none (blank, an
 * address) stays off it.
 */
export function wallOf(written: readonly string[]): readonly string[] {
  const shown = new Map<string, string>();
  for (const name of written.map(wallName)) {
    const folded = name?.normalize('NFKC').toLowerCase();
    if (name !== null && folded !== undefined && !shown.has(folded)) shown.set(folded, name);
  }
  return [...shown.values()];
}

/** A name as a wall shows it; null: it is none. */
export function wallName(written: string): string | null {
  const name = written.replaceAll(BLANK, '').replaceAll(HEAPED, '$1').replaceAll(/\s+/gu, ' ').trim();
  const bare = name.replaceAll(JOINERS, '');
  if (!/[\p{L}\p{N}]/u.test(bare) || ADDRESS.test(bare) || BARE_HOST.test(bare)) return null;
  const letters = [...name];
  return letters.length <= LONGEST ? name : `${letters.slice(0, LONGEST - 1).join('')}…`;
}
