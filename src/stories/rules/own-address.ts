import { urlFrom } from '#platform/text';

const SOMEWHERE = 'https://newsroom.invalid/';

/** The path of something that this site itself serves: a picture, a recording, a document. */
export function ownAddress(address: string): string | undefined {
  return /^\/(pictures|files)\/[\w%.~/-]+$/.test(address) && !address.includes('..') ? address : undefined;
}

/** The name of the host of an address, without `www.`; what readers know it by. */
export function hostOf(address: string): string {
  const host = urlFrom(address, SOMEWHERE)?.hostname.replace(/^www\./, '') ?? '';
  return host === 'newsroom.invalid' ? '' : host;
}
