const MOST_LENGTH = 80;

/**
 * A word for an address out of a title, in any script: letters and digits stay (lower case, without Latin
 * accents), all else becomes a hyphen. Empty for a title without letters: the caller knows what to take then.
 */
export function slugOf(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/(\p{Script=Latin})\p{Mn}+/gu, '$1')
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}\p{M}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= MOST_LENGTH) return plain;
  const cut = plain.slice(0, MOST_LENGTH);
  return cut.slice(0, Math.max(cut.lastIndexOf('-'), 40)).replace(/-+$/, '');
}
