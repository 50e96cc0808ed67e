import { escapeXml } from '#platform/text';

/** At most so many addresses stand in one sitemap (sitemaps.org). */
export const MOST_IN_SITEMAP = 50_000;

/** A sitemap of absolute addresses; `changedAt` is the last change of what readers see there. */
export function sitemapOf(
  origin: string,
  entries: readonly { href: string; changedAt: string | null }[],
): string {
  const urls = entries.map(
    (entry) =>
      `<url><loc>${escapeXml(origin + entry.href)}</loc>${
        entry.changedAt === null ? '' : `<lastmod>${escapeXml(entry.changedAt)}</lastmod>`
      }</url>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}

/** What crawlers may ask for. The desk and the small pages of the conversation are not theirs. */
export function robotsOf(origin: string): string {
  return `User-agent: *
Disallow: /desk
Disallow: /preview
Disallow: /search
Disallow: /comments/
Disallow: /*?me
Sitemap: ${origin}/sitemap.xml
Sitemap: ${origin}/news-sitemap.xml
`;
}
