import { page } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { offeredPlaces, waitingFor } from '../offered-places.ts';
import { StartPage } from '../views/start-page.tsx';
import type { DeskPart } from '../words.ts';

/** `/desk`: what waits for a person, what to know, where to go. */
export function startPart({ parts, frame }: DeskPageNeeds): DeskPart {
  return {
    pages: [
      {
        path: '/desk',
        title: say('start-title'),
        navigation: { label: say('start-navigation'), position: 0 },
        roles: 'everybody',
        async answer(_request, staff) {
          const all = parts();
          const [waiting, notices, places] = await Promise.all([
            waitingFor(staff, all),
            Promise.all(all.map((part) => part.notice?.(staff) ?? null)),
            offeredPlaces(staff, all),
          ]);
          const children = (
            <StartPage
              waiting={waiting}
              notices={notices}
              places={places.filter(({ href }) => href !== '/desk')}
              hasRole={staff.roles.length > 0}
            />
          );
          return page(await frame({ title: say('start-title'), staff, path: '/desk', waiting, children }));
        },
      },
    ],
    deeds: [],
  };
}
