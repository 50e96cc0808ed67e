import { laterBy } from '#platform/clock';
import { nothingHere } from '#platform/http';
import type { SharedPage } from '#platform/pages';
import type { SiteFacts } from '#ui';
import { atomOf } from '../feeds/atom.ts';
import { type Feed, feedItemOf } from '../feeds/feed.ts';
import { jsonFeedOf } from '../feeds/json-feed.ts';
import { MOST_NEWS, NEWS_FOR, newsSitemapOf } from '../feeds/news-sitemap.ts';
import { rssOf } from '../feeds/rss.ts';
import { MOST_IN_SITEMAP, robotsOf, sitemapOf } from '../feeds/sitemap.ts';
import type { DrawingNeeds } from '../needs.ts';
import { findAllAddresses, findSummaries } from '../store/index.ts';
import { dependsOnStories } from './depends.ts';
import type { ListPlace } from './list-places.ts';

const STORIES_IN_FEED = 30;
const XML = 'application/xml; charset=utf-8';

/** The latest stories of the whole site are written in each of these, those of a list as RSS alone. */
const FORMATS = {
  rss: { end: '/feed', type: 'application/rss+xml; charset=utf-8', write: rssOf },
  atom: { end: '/feed.atom', type: 'application/atom+xml; charset=utf-8', write: atomOf },
  json: { end: '/feed.json', type: 'application/feed+json; charset=utf-8', write: jsonFeedOf },
} satisfies Record<string, { end: string; type: string; write: (site: SiteFacts, feed: Feed) => string }>;

export type FeedFormat = keyof typeof FORMATS;

/** The latest stories of a list, or of the whole site. */
export function drawFeed(
  needs: DrawingNeeds,
  place: ListPlace | null,
  format: FeedFormat = 'rss',
): SharedPage {
  const { end, type, write } = FORMATS[format];
  const href = place?.href ?? '/';
  const selfHref = place ? `${place.href}${end}` : end;
  return {
    key: selfHref,
    async draw() {
      const site = await needs.site();
      const stories = await findSummaries(needs.database, {
        of: place?.of ?? { kind: 'all' },
        most: STORIES_IN_FEED,
        pictures: needs.pictures.findPictures,
      });
      if (place && place.by.kind !== 'section' && stories.length === 0) throw nothingHere();
      const title = place ? `${place.title} – ${site.name}` : site.name;
      return {
        ...{ status: 200, type },
        body: write(site, { title, href, selfHref, items: stories.map(feedItemOf) }),
        dependsOn: dependsOnStories(stories),
      };
    },
  };
}

export function drawSitemap(needs: DrawingNeeds): SharedPage {
  return {
    key: '/sitemap.xml',
    draw: async () => ({
      ...{ status: 200, type: XML },
      body: sitemapOf(needs.origin(), await findAllAddresses(needs.database, MOST_IN_SITEMAP)),
      dependsOn: ['lists', 'site'],
    }),
  };
}

/** What came out in the last two days. It changes by itself when the oldest of it is no news any more. */
export function drawNewsSitemap(needs: DrawingNeeds): SharedPage {
  return {
    key: '/news-sitemap.xml',
    async draw() {
      const now = needs.clock.now();
      const stories = await findSummaries(needs.database, {
        of: { kind: 'period', from: laterBy(now, -NEWS_FOR), until: laterBy(now, NEWS_FOR) },
        most: MOST_NEWS,
        pictures: async () => new Map(),
      });
      const oldest = stories.at(-1);
      return {
        ...{ status: 200, type: XML },
        body: newsSitemapOf(await needs.site(), stories),
        dependsOn: dependsOnStories(stories),
        ...(oldest && { changesAt: laterBy(new Date(oldest.firstPublishedAt), NEWS_FOR) }),
      };
    },
  };
}

export function drawRobots(needs: DrawingNeeds): SharedPage {
  return {
    key: '/robots.txt',
    draw: async () => ({
      status: 200,
      type: 'text/plain; charset=utf-8',
      body: robotsOf(needs.origin()),
      dependsOn: ['site'],
    }),
  };
}
