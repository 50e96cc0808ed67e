import { urlFrom } from './url-from.ts';

/** What browsers take out of an address before they read it (WHATWG URL, 4.4). */
const IGNORED = /[\t\n\r]/g;
const BLANK = 0x20;
const SCHEME = /^[a-z][a-z0-9+.-]*:/i;

/**
 * An address as it may stand in a link: of the web, of a mailbox or telephone, or a place on this site. Nothing for
 * all others. It is read as browsers do: blanks and line breaks inside a scheme do not hide it.
 */
export function linkAddress(said: string): string | undefined {
  const address = plain(said);
  if (/^(mailto|tel):[^\s<>"]+$/i.test(address)) return address;
  return mediaAddress(address);
}

/** An address that bytes may be fetched from: of the web, or a place on this site. */
export function mediaAddress(said: string): string | undefined {
  return webAddress(said) ?? placeHere(plain(said));
}

/**
 * A whole http or https address, without a name and password that would pass for a host. One that leaves out the
 * scheme (`//example.org`) is read as https.
 */
export function webAddress(said: string): string | undefined {
  const address = plain(said).replace(/^[\\/]{2}/, 'https://');
  const url = /^https?:\/\//i.test(address) ? urlFrom(address) : null;
  return url?.username === '' && url.password === '' ? address : undefined;
}

function placeHere(address: string): string | undefined {
  if (address === '' || SCHEME.test(address) || /^[\\/]{2}/.test(address) || address.includes('\\')) {
    return undefined;
  }
  return urlFrom(address, 'https://newsroom.invalid/') === null ? undefined : address;
}

function plain(said: string): string {
  const [from, to] = [firstInk(said), lastInk(said)];
  return said.slice(from, to + 1).replace(IGNORED, '');
}

/** Blanks and control characters at the ends go first. In one walk, however many of them stand elsewhere. */
function firstInk(said: string): number {
  let at = 0;
  while (at < said.length && said.charCodeAt(at) <= BLANK) at += 1;
  return at;
}

function lastInk(said: string): number {
  let at = said.length - 1;
  while (at >= 0 && said.charCodeAt(at) <= BLANK) at -= 1;
  return at;
}
