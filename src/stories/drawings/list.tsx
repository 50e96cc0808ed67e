import { nothingHere } from '#platform/http';
import type { SharedPage } from '#platform/pages';
import type { DrawingNeeds } from '../needs.ts';
import { siteSettings } from '../site/settings.ts';
import { findSummaries } from '../store/index.ts';
import { ListHead, ListPage } from '../views/index.ts';
import { dependsOnStories } from './depends.ts';
import type { ListPlace } from './list-places.ts';
import { pageHref, pageNumbers } from './page-numbers.ts';

/** One page of a section's, a tag's or an author's stories. A page beyond the last is a 404. */
export function drawList(needs: DrawingNeeds, place: ListPlace, page: number): SharedPage {
  return {
    key: pageHref(place.href, page),
    async draw() {
      const site = await needs.site();
      const { storiesOnPage: size } = await needs.settings.read(needs.database, siteSettings);
      const stories = await findSummaries(needs.database, {
        of: place.of,
        skip: (page - 1) * size,
        most: size,
        pictures: needs.pictures.findPictures,
      });
      // A section may wait for its first story; a tag, an author or a day without any tells of nothing.
      if (stories.length === 0 && (page > 1 || place.by.kind !== 'section')) throw nothingHere();
      const pages = await pageNumbers(needs.database, place.of, {
        ...{ href: place.href, page, size },
        shown: stories.length,
      });
      const feed = `${place.href}/feed`;
      return {
        status: 200,
        type: 'text/html; charset=utf-8',
        body: await needs.frame({
          title: page === 1 ? place.title : `${place.title}, page ${page}`,
          look: 'list',
          canonical: pageHref(place.href, page),
          section: place.by.kind === 'section' ? place.href : undefined,
          head: <ListHead site={site} title={place.title} feed={feed} pages={pages} />,
          children: <ListPage site={site} by={place.by} stories={stories} pages={pages} feed={feed} />,
        }),
        dependsOn: dependsOnStories(stories),
      };
    },
  };
}
