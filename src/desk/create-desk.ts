import { galleryRoutes } from './gallery.tsx';
import { guardedRoutes } from './guarded-routes.tsx';
import type { Desk, DeskNeeds, DeskPageNeeds } from './needs.ts';
import { offeredPlaces, waitingFor } from './offered-places.ts';
import { outboxPart } from './pages/outbox.tsx';
import { peoplePart } from './pages/people.tsx';
import { startPart } from './pages/start.tsx';
import { textsPart } from './pages/texts.tsx';
import { drawDeskPage } from './views/desk-page.tsx';
import type { DeskPart } from './words.ts';
import { youPart } from './you/you-part.tsx';

/** The newsroom's own pages: those of the desk itself and those that features bring, and who may use them. */
export function createDesk(needs: DeskNeeds): Desk {
  const own: DeskPart[] = [];
  const pageNeeds: DeskPageNeeds = {
    ...needs,
    parts: () => [...own, ...needs.parts()],
    async frame({ waiting: known, ...page }) {
      const { staff } = page;
      const [places, waiting, site] = await Promise.all([
        offeredPlaces(staff, pageNeeds.parts()),
        // Who still lacks a second factor learns of the desk's own nothing, not even how much waits.
        known ??
          needs.staff.access
            .lacksSecond(staff)
            .then((lacks) => (lacks ? [] : waitingFor(staff, pageNeeds.parts()))),
        needs.site(),
      ]);
      const props = { ...page, site, places, waiting };
      return drawDeskPage(props, needs.assets);
    },
  };
  own.push(startPart(pageNeeds), peoplePart(pageNeeds), outboxPart(pageNeeds), youPart(pageNeeds));
  own.push(textsPart(pageNeeds));
  return {
    routes: [...guardedRoutes(pageNeeds), ...galleryRoutes(pageNeeds)],
    frame: pageNeeds.frame,
  };
}
