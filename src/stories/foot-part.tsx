import type { SitePart } from '#ui';
import type { DrawingNeeds } from './needs.ts';
import { findStaticPages } from './store/index.ts';

/** More than these are a site map, not a foot. */
const MOST_PAGES = 8;

/** The newsroom's own pages (About, Privacy, Contact) at the foot of every page. */
export function footPart({ database }: Pick<DrawingNeeds, 'database'>): SitePart {
  return {
    place: 'foot',
    async draw() {
      const pages = await findStaticPages(database, MOST_PAGES);
      return pages.map((page) => (
        <li>
          <a href={page.href}>{page.title}</a>
        </li>
      ));
    },
  };
}
