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
  return mayCarryDetails(withoutOwn(text.normalize('NFKC'), host));
}

/** What stands for a number between two digits, where nothing says that it is an account. */
const APART = '[ \\u00a0\\u202f./|()–-]{0,3}';
const CURRENCY = '(?:\\p{Sc}|(?<!\\p{L})\\p{Lu}{3}(?!\\p{L}))';
const GROUPED = "\\p{Nd}{1,3}(?:[.,'’ \\u00a0\\u202f]\\p{Nd}{3})";
const END = '(?![\\p{L}\\p{Nd}])';
const START = '(?<![\\p{L}\\p{Nd}])';
/** Dates, years, and amounts that say of which currency they are. */
const HARMLESS = [
  new RegExp(`${START}\\p{Nd}{1,2}[./-]\\p{Nd}{1,2}[./-](?:19|20)\\p{Nd}{2}${END}`, 'gu'),
  new RegExp(`${START}(?:19|20)\\p{Nd}{2}(?:-\\p{Nd}{2}){0,2}${END}`, 'gu'),
  new RegExp(`${CURRENCY} ?(?:${GROUPED}{1,3}|\\p{Nd}{1,9})(?:[.,]\\p{Nd}{1,2})?${END}`, 'gu'),
  new RegExp(`${START}(?:${GROUPED}{1,3}|\\p{Nd}{1,9})(?:[.,]\\p{Nd}{1,2})? ?${CURRENCY}`, 'gu'),
];
/** Numbers of telephones, and large numbers in groups of three. */
const NO_ACCOUNTS = [
  /(?<![\p{L}\p{Nd}])(?:\+|00)\p{Nd}{1,3}(?:[ ./()-]{1,2}\p{Nd}{1,8}){2,5}(?![\p{L}\p{Nd}])/gu,
  /(?<![\p{L}\p{Nd}])(?:\+?1[ .-])?\(?\p{Nd}{3}\)?[ .-]{1,2}\p{Nd}{3}[ .-]\p{Nd}{4}(?![\p{L}\p{Nd}])/gu,
  /(?<![\p{L}\p{Nd}])\(?0\p{Nd}{1,4}\)?[ ./-]{1,2}\p{Nd}{2,8}(?:[ .-]\p{Nd}{2,4}){0,3}(?![\p{L}\p{Nd}])/gu,
  new RegExp(`${START}${GROUPED}{1,2}${END}`, 'gu'),
];
/** Words beside which a number is one to send money to, by their beginnings, in the languages of the site. */
const PAYING =
  /iban|bic(?!y)|swift|account|acct|konto|compte|virement|cuenta|transfer|überweis|rachun|przelew|numer|wallet|portefeuille|interac|paypal|\bpix\b|\bupi\b|계좌|이체|송금|حساب|تحويل|محفظة/iu;

/**
 * Whether a longer public text (of a campaign, of a fund) looks as if it told of another place to send money to. It is
 * milder than `mayCarryDetails`: years, dates, amounts and telephone numbers stand in such texts with good reason. A
 * number beside a word of paying, and on the line after it, is held to more.
 *
 * @param host of the site, as `news.example`
 */
export function looksLikeDetails(text: string, host: string): boolean {
  const plain = withoutOwn(text.normalize('NFKC'), host);
  if (PLACES.some((pattern) => pattern.test(plain))) return true;
  const lines = plain.split(/\n+/);
  return lines.some((line, at) => {
    const mild = without(line, HARMLESS);
    if (LONG_NUMBER.test(without(mild, NO_ACCOUNTS)) || CODE.test(mild)) return true;
    const before = lines[at - 1] ?? '';
    if (!PAYING.test(line) && !PAYING.test(before)) return false;
    return NUMBER_BESIDE.test(mild) || CODE_BESIDE.test(line);
  });
}

/** An address of mail or of a page, what is built like an IBAN, and an address of a coin. */
const PLACES = [
  ...[/@\p{L}/u, /:\/\//, /[\p{L}\p{Nd}]\.\p{L}{2,}/u],
  /(?<![\p{L}\p{Nd}])[A-Z]{2}\p{Nd}{2}(?:[ .-]{0,2}[A-Z\p{Nd}]{2,4}){3}/u,
  /(?<![\p{L}\p{Nd}])(?=[A-Za-z]*\p{Nd})(?=\p{Nd}*[A-Za-z])[A-Za-z\p{Nd}]{20,}/u,
];
const LONG_NUMBER = new RegExp(`(?:\\p{Nd}${APART}){8}`, 'u');
const NUMBER_BESIDE = /(?:\p{Nd}[^\p{L}\p{Nd}]{0,4}){7}/u;
/** Capitals with four digits or more: `LANTERN-4711`. */
const CODE = /(?<![\p{L}\p{Nd}])(?=[\p{Lu}-]{0,30}\p{Lu})[\p{Lu}-]{1,31}(?:\p{Nd}-?){4,}/u;
/** Capitals on both sides of a hyphen, beside a word of paying. */
const CODE_BESIDE = /(?<![\p{L}\p{Nd}])[\p{Lu}\p{Nd}]{3,}-[\p{Lu}\p{Nd}]{3,}/u;

function without(text: string, patterns: readonly RegExp[]): string {
  return patterns.reduce((left, pattern) => left.replaceAll(pattern, ' # '), text);
}

function withoutOwn(text: string, host: string): string {
  const own = host.replace(/^www\./, '').replaceAll(/[.-]/g, '\\$&');
  const pattern = `(?<![\\p{L}\\p{Nd}./@-])(?:https?://|[\\w.+-]+@)?(?:www\\.)?${own}(?![\\p{L}\\p{Nd}-]|[.@][\\p{L}\\p{Nd}]|:\\p{Nd})`;
  return text.replaceAll(new RegExp(pattern, 'giu'), ' ');
}
