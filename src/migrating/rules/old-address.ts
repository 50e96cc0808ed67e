import { percentDecoded, percentRead, urlFrom } from '#platform/text';
import { oldSiteOf } from '#stories';

/** The path of an address on the imported site (decoded, with its trailing slash), or nothing for another host. */
export function pathOnSite(url: string, hosts: readonly string[]): string | undefined {
  const parsed = urlFrom(url);
  if (!parsed || !hosts.includes(oldSiteOf(parsed.host))) return undefined;
  return percentRead(parsed.pathname).normalize('NFC');
}

/** The hosts under which an imported site was known. */
export function hostsOf(urls: readonly string[]): readonly string[] {
  return [...new Set(urls.flatMap((url) => oldSiteOf(urlFrom(url)?.host ?? '') || []))];
}

/**
 * An address in an imported text as it works here: relative to the root when it leads to the imported site,
 * as it is when it leads elsewhere.
 */
export function rewrittenLink(url: string, hosts: readonly string[]): string | undefined {
  const absolute = url.startsWith('//') ? `https:${url}` : url;
  if (pathOnSite(absolute, hosts) === undefined) return undefined;
  const { pathname, search, hash } = new URL(absolute);
  return `${pathname}${search}${hash}`;
}

/** The part of an upload's address behind `/uploads/`, decoded: `2020/01/harbour.jpg`. */
export function uploadPath(url: string): string | undefined {
  const match = /(?:\/(?:uploads|files)|\.files\.wordpress\.com)\/(?:sites\/\d+\/)?([\s\S]+)$/.exec(
    url.split(/[?#]/, 1)[0] ?? '',
  );
  if (!match?.[1]) return undefined;
  return percentDecoded(match[1]) ?? match[1];
}

/** The same without the size that WordPress adds to smaller copies: `harbour-300x200.jpg` -> `harbour.jpg`. */
export function withoutSize(path: string): string {
  return path.replace(/-(?:\d{1,5}x\d{1,5}|scaled)(\.\w+)$/, '$1');
}
