import { urlFrom } from '#platform/text';

/** What browsers take out of an address before they read it (WHATWG URL, 4.4). */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out.
const IGNORED = /^[\u0000-\u0020]+|[\u0000-\u0020]+$|[\t\n\r]/g;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/** An address that a link may have: of the web, of a mailbox or telephone, or a place on this site. */
export function linkAddress(said: string): string | undefined {
  const address = plain(said);
  if (/^(mailto|tel):[^\s<>"]+$/i.test(address)) return address;
  return webAddress(address) ?? ownAddress(address);
}

/** An address that bytes may be fetched from: of the web, or a place on this site. */
export function mediaAddress(said: string): string | undefined {
  const address = plain(said);
  return webAddress(address) ?? ownAddress(address);
}

/** A whole http or https address, as browsers spell it. One that names no scheme is read as https. */
export function webAddress(said: string): string | undefined {
  const address = plain(said).replace(/^[\\/]{2}/, 'https://');
  const url = /^https?:\/\//i.test(address) ? urlFrom(address) : null;
  return url?.username === '' && url.password === '' ? url.href : undefined;
}

function ownAddress(address: string): string | undefined {
  if (address === '' || SCHEME.test(address) || /^[\\/]{2}/.test(address) || address.includes('\\'))
    return undefined;
  return urlFrom(address, 'https://newsroom.invalid/') === null ? undefined : address;
}

function plain(said: string): string {
  return said.replace(IGNORED, '');
}
