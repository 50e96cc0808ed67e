import { DAY } from '#platform/clock';
import { escapeXml } from '#platform/text';
import { type SiteFacts, scriptOf } from '#ui';
import type { StorySummary } from '../words.ts';

/**
 * News are what came out in the last two days, in milliseconds, and at most so many
 * (developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap).
 */
export const NEWS_FOR = 2 * DAY;
export const MOST_NEWS = 1_000;

/** A sitemap of news; with none it is an empty one, which is allowed. The day is that of the first publication. */
export function newsSitemapOf(
  site: SiteFacts,
  stories: readonly Pick<StorySummary, 'href' | 'title' | 'language' | 'firstPublishedAt'>[],
): string {
  const urls = stories.map(
    (story) => `<url>
<loc>${escapeXml(site.origin + story.href)}</loc>
<news:news>
<news:publication><news:name>${escapeXml(site.name)}</news:name><news:language>${escapeXml(newsLanguage(story.language ?? site.language))}</news:language></news:publication>
<news:publication_date>${escapeXml(story.firstPublishedAt)}</news:publication_date>
<news:title>${escapeXml(story.title)}</news:title>
</news:news>
</url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:news="http://www.google.com/schemas/sitemap-news/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** ISO 639 alone, but for Chinese, of which there are two here: `zh-cn` and `zh-tw`. */
export function newsLanguage(tag: string): string {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  if (language !== 'zh') return language;
  return scriptOf(tag) === 'Hant' ? 'zh-tw' : 'zh-cn';
}
