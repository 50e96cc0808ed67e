/** A year in a sentence is no part of a number. */
const YEAR = /(?<!\p{Nd})20[0-4]\p{Nd}(?!\p{Nd})/gu;
/** An address, a link, a number as long as an account's, or something built like an IBAN or a domain. */
const SUSPICIOUS = [
  ...[/@/, /:\/\//],
  // In any script's digits, however they are parted.
  /(?:\p{Nd}[^\p{L}\p{Nd}]{0,4}){6}/u,
  /(?<![\p{L}\p{Nd}])[A-Z]{2}\p{Nd}{2}/iu,
  /[\p{L}\p{Nd}]\.\p{L}{2,}/u,
];

/** Whether a text that givers read could tell them of another place to send money to. */
export function mayCarryDetails(text: string): boolean {
  const plain = text.normalize('NFKC').replaceAll(YEAR, ' ');
  return SUSPICIOUS.some((pattern) => pattern.test(plain));
}

/**
 * The same of a text that may name the newsroom's own site, or an address of mail there.
 *
 * @param host of the site, as `news.example`
 */
export function mayCarryForeignDetails(text: string, host: string): boolean {
  const own = host.replace(/^www\./, '').replaceAll(/[.-]/g, '\\$&');
  const pattern = `(?<![\\p{L}\\p{Nd}./@-])(?:https?://|[\\w.+-]+@)?(?:www\\.)?${own}(?![\\p{L}\\p{Nd}-]|[.@][\\p{L}\\p{Nd}]|:\\p{Nd})`;
  return mayCarryDetails(text.normalize('NFKC').replaceAll(new RegExp(pattern, 'giu'), ' '));
}
