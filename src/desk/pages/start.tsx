import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { offeredLinks } from '../offered-links.ts';
import { StartPage } from '../views/start-page.tsx';
import type { DeskPart } from '../words.ts';

/** `/desk`: what waits for a person, what to know, where to go. */
export function startPart({ parts }: DeskPageNeeds): DeskPart {
  return {
    pages: [
      {
        path: '/desk',
        title: say('start-title'),
        navigation: { label: say('start-navigation'), position: 0 },
        roles: 'everybody',
        async draw(_request, staff) {
          const all = parts();
          const [waiting, notices, links] = await Promise.all([
            Promise.all(all.map((part) => part.waiting?.(staff) ?? [])),
            Promise.all(all.map((part) => part.notice?.(staff) ?? null)),
            offeredLinks(staff, all),
          ]);
          return (
            <StartPage
              waiting={waiting.flat()}
              notices={notices}
              links={links.filter(({ href }) => href !== '/desk')}
              hasRole={staff.roles.length > 0}
            />
          );
        },
      },
    ],
    deeds: [],
  };
}
