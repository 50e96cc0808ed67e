import { urlFrom } from '#platform/text';
import { hostOf } from './own-address.ts';

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

/** The name by which readers know who shows what stands at an address; nothing for a host that is none of the known. */
export function knownProvider(address: string): string | undefined {
  const url = urlFrom(address);
  if (url === null) return undefined;
  const isMap = /^(www\.)?google\.[a-z.]{2,6}$/.test(url.hostname) && url.pathname.startsWith('/maps');
  if (isMap) return 'Google Maps';
  const parts = url.hostname.split('.');
  for (let from = 0; from < parts.length - 1; from += 1) {
    const name = PROVIDERS[parts.slice(from).join('.')];
    if (name !== undefined) return name;
  }
  return undefined;
}

/** Who shows what stands at an address, by the address alone: whoever wrote the text cannot say that it is another. */
export function providerOf(address: string): string {
  return knownProvider(address) ?? hostOf(address);
}
