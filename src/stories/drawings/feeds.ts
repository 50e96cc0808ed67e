import { nothingHere } from '#platform/http';
import type { SharedPage } from '#platform/pages';
import { feedItemOf, rssOf } from '../feeds/rss.ts';
import { MOST_IN_SITEMAP, robotsOf, sitemapOf } from '../feeds/sitemap.ts';
import type { DrawingNeeds } from '../needs.ts';
import { findAllAddresses, findSummaries } from '../store/index.ts';
import { dependsOnStories } from './depends.ts';
import type { ListPlace } from './list-places.ts';

const STORIES_IN_FEED = 30;

/** The latest stories of a list, or of the whole site, as RSS. */
export function drawFeed(needs: DrawingNeeds, place: ListPlace | null): SharedPage {
  const href = place?.href ?? '/';
  const selfHref = place ? `${place.href}/feed` : '/feed';
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
        status: 200,
        type: 'application/rss+xml; charset=utf-8',
        body: rssOf(site, { title, href, selfHref, items: stories.map(feedItemOf) }),
        dependsOn: dependsOnStories(stories),
      };
    },
  };
}

export function drawSitemap(needs: DrawingNeeds): SharedPage {
  return {
    key: '/sitemap.xml',
    draw: async () => ({
      status: 200,
      type: 'application/xml; charset=utf-8',
      body: sitemapOf(needs.origin(), await findAllAddresses(needs.database, MOST_IN_SITEMAP)),
      dependsOn: ['lists', 'site'],
    }),
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
