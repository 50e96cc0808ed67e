import { urlFrom } from '#platform/text';

const FOLLOWED = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const SOMEWHERE = 'https://newsroom.invalid/';

/**
 * An address as it may stand in a link: what browsers read as http, https, mail or telephone, or as a place on
 * this site. Nothing for all others. It is read as browsers do (WHATWG URL: blanks and line breaks inside a
 * scheme do not hide it).
 */
export function linkAddress(address: string): string | undefined {
  const url = urlFrom(address, SOMEWHERE);
  return url && FOLLOWED.has(url.protocol) ? address.trim() : undefined;
}

/** An address of another host that a page may show or open: http or https, whole. */
export function foreignAddress(address: string): string | undefined {
  return /^https?:\/\//i.test(address.trim()) ? linkAddress(address) : undefined;
}

/** The path of something that this site itself serves: a picture, a recording, a document. */
export function ownAddress(address: string): string | undefined {
  return /^\/(pictures|files)\/[\w%.~/-]+$/.test(address) && !address.includes('..') ? address : undefined;
}

/** The name of the host of an address, without `www.`; what readers know it by. */
export function hostOf(address: string): string {
  const host = urlFrom(address, SOMEWHERE)?.hostname.replace(/^www\./, '') ?? '';
  return host === 'newsroom.invalid' ? '' : host;
}
