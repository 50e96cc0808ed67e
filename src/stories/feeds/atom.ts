import { escapeXml } from '#platform/text';
import type { SiteFacts } from '#ui';
import { changeOf, type Feed, type FeedItem, lastChangeOf } from './feed.ts';

/**
 * A feed as Atom (RFC 4287). Its id is its own address, as it has no other that would outlast it; an entry without an
 * author takes the feed's, which is the newsroom. A feed without entries says that it never changed.
 */
export function atomOf(site: SiteFacts, feed: Feed): string {
  const at = (path: string) => escapeXml(site.origin + path);
  const tagline = site.tagline === '' ? '' : `<subtitle>${escapeXml(site.tagline)}</subtitle>\n`;
  const icon = site.logo?.icon ? `<icon>${at(site.logo.icon.large.href)}</icon>\n` : '';
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xmlns:thr="http://purl.org/syndication/thread/1.0" xml:lang="${escapeXml(site.language)}">
<id>${at(feed.selfHref)}</id>
<title>${escapeXml(feed.title)}</title>
${tagline}${icon}<updated>${escapeXml(lastChangeOf(feed) ?? NEVER)}</updated>
<author><name>${escapeXml(site.name)}</name></author>
<link rel="self" type="application/atom+xml" href="${at(feed.selfHref)}"/>
<link rel="alternate" type="text/html" href="${at(feed.href)}"/>
${feed.items.map((item) => entryXml(item, at)).join('\n')}
</feed>
`;
}

const NEVER = new Date(0).toISOString();

function entryXml(item: FeedItem, at: (path: string) => string): string {
  const language = item.language ? ` xml:lang="${escapeXml(item.language)}"` : '';
  const authors = item.authors.map(({ name, href }) => {
    const uri = href === undefined ? '' : `<uri>${at(href)}</uri>`;
    return `<author><name>${escapeXml(name)}</name>${uri}</author>\n`;
  });
  const section = item.section ? `<category term="${escapeXml(item.section)}"/>\n` : '';
  // RFC 4685: where the conversation about it stands.
  const replies =
    item.comments === undefined
      ? ''
      : `<link rel="replies" type="text/html" href="${at(item.href)}#comments" thr:count="${item.comments}"/>\n`;
  return `<entry${language}>
<id>${escapeXml(item.guid)}</id>
<title>${escapeXml(item.title)}</title>
<link rel="alternate" type="text/html" href="${at(item.href)}"/>
${replies}<published>${escapeXml(item.at)}</published>
<updated>${escapeXml(changeOf(item))}</updated>
${authors.join('')}${section}<summary>${escapeXml(item.summary)}</summary>
</entry>`;
}
