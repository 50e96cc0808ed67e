import type { SiteFacts } from '#ui';
import { jsonForScript } from '../rules/structured-data.ts';
import { changeOf, type Feed, type FeedItem } from './feed.ts';

/** A feed as JSON Feed 1.1 (jsonfeed.org), which wants a content of each item: that is the standfirst. */
export function jsonFeedOf(site: SiteFacts, feed: Feed): string {
  const at = (path: string) => site.origin + path;
  // Marks are written as escapes: where a program shows the file itself as a page, it still holds none.
  return jsonForScript({
    version: 'https://jsonfeed.org/version/1.1',
    title: feed.title,
    home_page_url: at(feed.href),
    feed_url: at(feed.selfHref),
    description: site.tagline || undefined,
    icon: site.logo?.icon ? at(site.logo.icon.large.href) : undefined,
    language: site.language,
    authors: [{ name: site.name, url: at('/') }],
    items: feed.items.map((item) => itemJson(item, at)),
  });
}

function itemJson(item: FeedItem, at: (path: string) => string) {
  return {
    id: item.guid,
    url: at(item.href),
    title: item.title,
    content_text: item.summary,
    summary: item.summary || undefined,
    image: item.picture ? at(item.picture) : undefined,
    date_published: item.at,
    date_modified: changeOf(item),
    authors: item.authors.map(({ name, href }) => ({ name, url: href === undefined ? undefined : at(href) })),
    tags: item.section ? [item.section] : undefined,
    language: item.language ?? undefined,
  };
}
