import { webAddress } from '#platform/text';

/** Hosts (and all below them) whose addresses show something, and the names that readers know them by. */
const PROVIDERS: Readonly<Record<string, string>> = {
  'youtube.com': 'YouTube',
  'youtube-nocookie.com': 'YouTube',
  'youtu.be': 'YouTube',
  'vimeo.com': 'Vimeo',
  'dailymotion.com': 'Dailymotion',
  'dai.ly': 'Dailymotion',
  'twitter.com': 'X',
  'x.com': 'X',
  'facebook.com': 'Facebook',
  'fb.watch': 'Facebook',
  'instagram.com': 'Instagram',
  'threads.net': 'Threads',
  'bsky.app': 'Bluesky',
  'tiktok.com': 'TikTok',
  'soundcloud.com': 'SoundCloud',
  'spotify.com': 'Spotify',
  'mixcloud.com': 'Mixcloud',
  'bandcamp.com': 'Bandcamp',
  'podcasts.apple.com': 'Apple Podcasts',
  'flickr.com': 'Flickr',
  'flic.kr': 'Flickr',
  'ted.com': 'TED',
  'reddit.com': 'Reddit',
  'tumblr.com': 'Tumblr',
  'wordpress.tv': 'WordPress.tv',
  'videopress.com': 'VideoPress',
  'video.wordpress.com': 'VideoPress',
  'slideshare.net': 'SlideShare',
  'speakerdeck.com': 'Speaker Deck',
  'issuu.com': 'Issuu',
  'scribd.com': 'Scribd',
  'documentcloud.org': 'DocumentCloud',
  'archive.org': 'Internet Archive',
  'imgur.com': 'Imgur',
  'kickstarter.com': 'Kickstarter',
  'pinterest.com': 'Pinterest',
  'twitch.tv': 'Twitch',
  'datawrapper.dwcdn.net': 'Datawrapper',
  'flo.uri.sh': 'Flourish',
  'flourish.studio': 'Flourish',
  'openstreetmap.org': 'OpenStreetMap',
  'maps.google.com': 'Google Maps',
};

export interface EmbedAddress {
  readonly url: string;
  readonly provider: string;
}

/** What an address shows and where people would open it; nothing for a host that is not known to show things. */
export function embedOf(said: string): EmbedAddress | undefined {
  const address = webAddress(said);
  if (address === undefined) return undefined;
  const url = new URL(address);
  const provider = providerOf(url);
  if (provider === undefined || (url.pathname === '/' && url.search === '')) return undefined;
  return { url: openedAt(url) ?? url.href, provider };
}

function providerOf(url: URL): string | undefined {
  if (/^(www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname.startsWith('/maps'))
    return 'Google Maps';
  const parts = url.hostname.split('.');
  for (let from = 0; from < parts.length - 1; from += 1) {
    const name = PROVIDERS[parts.slice(from).join('.')];
    if (name !== undefined) return name;
  }
  return undefined;
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
