import { escapeXml } from '#platform/text';
import type { SiteFacts } from '#ui';
import { type Feed, type FeedItem, lastChangeOf } from './feed.ts';

/** A feed as RSS 2.0 with the habits of the RSS Advisory Board's profile: absolute links, a stable guid. */
export function rssOf(site: SiteFacts, feed: Feed): string {
  const at = (path: string) => escapeXml(site.origin + path);
  const changedAt = lastChangeOf(feed);
  return `<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/">
<channel>
<title>${escapeXml(feed.title)}</title>
<link>${at(feed.href)}</link>
<description>${escapeXml(site.tagline || feed.title)}</description>
<language>${escapeXml(site.language)}</language>
<atom:link rel="self" type="application/rss+xml" href="${at(feed.selfHref)}"/>
${imageXml(site, feed, at)}${changedAt ? `<lastBuildDate>${rfc822(changedAt)}</lastBuildDate>\n` : ''}${feed.items.map((item) => itemXml(item, at)).join('\n')}
</channel>
</rss>
`;
}

/** The newsroom's logo. Title and link are the channel's, as RSS 2.0 has it. */
function imageXml(
  { logo }: SiteFacts,
  { title, href }: { readonly title: string; readonly href: string },
  at: (path: string) => string,
): string {
  if (!logo?.feed) return '';
  const { width, height } = logo.feed;
  const said = `<title>${escapeXml(title)}</title>\n<link>${at(href)}</link>`;
  return `<image>\n<url>${at(logo.feed.href)}</url>\n${said}\n<width>${width}</width>\n<height>${height}</height>\n</image>\n`;
}

function itemXml(item: FeedItem, at: (path: string) => string): string {
  const creators = item.authors.map(({ name }) => `<dc:creator>${escapeXml(name)}</dc:creator>\n`).join('');
  const comments =
    item.comments === undefined
      ? ''
      : `<comments>${at(item.href)}#comments</comments>\n<slash:comments>${item.comments}</slash:comments>\n`;
  return `<item>
<title>${escapeXml(item.title)}</title>
<link>${at(item.href)}</link>
<guid isPermaLink="false">${escapeXml(item.guid)}</guid>
<pubDate>${rfc822(item.at)}</pubDate>
${creators}${comments}<description>${escapeXml(item.summary)}</description>
</item>`;
}

/** RFC 822 with a year of four digits, in UTC. */
function rfc822(instant: string): string {
  return new Date(instant).toUTCString().replace('GMT', '+0000');
}
