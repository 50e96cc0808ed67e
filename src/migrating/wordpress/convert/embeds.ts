import { webAddress } from '#platform/text';
import { knownProvider } from '#stories';

/** Where people would open what an address shows; nothing for a host that is not known to show things. */
export function embedOf(said: string): string | undefined {
  const address = webAddress(said);
  if (address === undefined || knownProvider(address) === undefined) return undefined;
  const url = new URL(address);
  if (url.pathname === '/' && url.search === '') return undefined;
  return openedAt(url) ?? url.href;
}

/** The page for people behind the address of a player. */
function openedAt(url: URL): string | undefined {
  const { hostname, pathname } = url;
  const id = (pattern: RegExp) => pattern.exec(pathname)?.[1];
  if (/(^|\.)youtube(-nocookie)?\.com$/.test(hostname)) {
    const video = id(/^\/(?:embed|v|shorts)\/([\w-]{5,20})/);
    return video && video !== 'videoseries' ? `https://www.youtube.com/watch?v=${video}` : undefined;
  }
  if (hostname === 'player.vimeo.com') return at('https://vimeo.com/', id(/^\/video\/(\d+)/));
  if (hostname.endsWith('dailymotion.com'))
    return at('https://www.dailymotion.com/video/', id(/^\/embed\/video\/(\w+)/));
  if (hostname === 'open.spotify.com') return at('https://open.spotify.com/', id(/^\/embed\/([\w/-]+)/));
  if (hostname === 'embed.ted.com') return `https://www.ted.com${pathname}`;
  if (hostname.endsWith('archive.org')) return at('https://archive.org/details/', id(/^\/embed\/([\w.-]+)/));
  if (hostname.endsWith('facebook.com') && pathname.startsWith('/plugins/'))
    return webAddress(url.searchParams.get('href') ?? '');
  if (hostname === 'w.soundcloud.com') return webAddress(url.searchParams.get('url') ?? '');
  return undefined;
}

function at(start: string, rest: string | undefined): string | undefined {
  return rest === undefined ? undefined : `${start}${rest}`;
}
