import { linkAddress, urlFrom } from '#platform/text';

/** What networks and letters add to an address to know who followed it. */
const TRACKING =
  /^(utm_.+|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|mc_[ce]id|igshid|_hs(enc|mi)|vero_id|oly_.+_id)$/i;
/** Marks inside a word processor's own page: comments, notes, headings. */
const INSIDE = /^#(_|cmnt|ftnt|h\.|heading=|bookmark=|docs-internal)/i;

/** For addresses that say no host. */
const HERE = 'https://newsroom.invalid/';

/** Where a pasted link leads, without detours and without what tracks; nothing for one that no browser should follow. */
export function cleanLink(href: string): string | undefined {
  if (INSIDE.test(href)) return undefined;
  const address = linkAddress(href);
  const isMail = address === undefined || /^(mailto|tel):/i.test(address);
  const url = isMail ? null : urlFrom(address, HERE);
  if (!url) return address;
  const detour = detourOf(url);
  if (detour !== null) return cleanLink(detour);
  const names = [...new Set(url.searchParams.keys())].filter((name) => TRACKING.test(name));
  if (names.length === 0) return address;
  for (const name of names) url.searchParams.delete(name);
  return url.href.startsWith(HERE) ? url.href.slice(HERE.length - 1) : url.href;
}

/** Word processors and mail programs lead links over a page of their own. */
function detourOf(url: URL): string | null {
  if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === '/url') {
    return url.searchParams.get('q') ?? url.searchParams.get('url');
  }
  return /\.safelinks\.protection\.outlook\.com$/.test(url.hostname) ? url.searchParams.get('url') : null;
}
