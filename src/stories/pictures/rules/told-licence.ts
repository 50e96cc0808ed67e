import { urlFrom } from '#platform/text';

/** What readers and programs are told of the terms under which a picture may be shown. */
export interface ToldLicence {
  readonly words: string;
  /** Where the terms stand; null for a line about copyright. */
  readonly href: string | null;
}

const CREATIVE_COMMONS = /^(?:Creative Commons |CC[ -])(BY(?:-(?:NC-SA|NC-ND|NC|SA|ND))?)[ -](\d\.\d)\b/i;
const CC_ZERO = /^(?:Creative Commons |CC ?)(?:0|Zero)(?: (?:v?1\.0|Universal))*$/i;
const COPYRIGHT = /^(?:©|\(c\)|copyright\b|public domain\b)/i;
/** A line beside a picture, not a contract, in characters. */
const LONGEST_LINE = 120;

/**
 * The part of a licence that is meant for readers: a public licence, by its name or its address, or a line about
 * copyright. All else (what was paid, until when, who may be asked) is between the newsroom and the maker: null.
 */
export function toldLicence(licence: string): ToldLicence | null {
  const text = licence.trim();
  const named = CREATIVE_COMMONS.exec(text);
  if (named) {
    const [, terms = '', version = ''] = named;
    const href = `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
    return { words: `CC ${terms.toUpperCase()} ${version}`, href };
  }
  if (CC_ZERO.test(text))
    return { words: 'CC0 1.0', href: 'https://creativecommons.org/publicdomain/zero/1.0/' };
  const url = /^\S+$/.test(text) ? urlFrom(text) : null;
  if (url && /^https?:$/.test(url.protocol)) return { words: nameOf(url), href: url.href };
  return COPYRIGHT.test(text) && text.length <= LONGEST_LINE ? { words: text, href: null } : null;
}

/** `creativecommons.org/licenses/by-sa/4.0/deed.de` is CC BY-SA 4.0; of others the host is said. */
function nameOf({ hostname, pathname }: URL): string {
  const host = hostname.replace(/^www\./, '');
  if (host !== 'creativecommons.org') return host;
  const [, terms = '', version = ''] = /^\/licenses\/([a-z-]+)\/(\d\.\d)\b/.exec(pathname) ?? [];
  if (terms !== '') return `CC ${terms.toUpperCase()} ${version}`;
  return pathname.startsWith('/publicdomain/zero/') ? 'CC0 1.0' : host;
}
