import { nothingHere, seeOther } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { OutboxPage } from '../views/outbox-page.tsx';
import type { DeskPart } from '../words.ts';

const PATH = '/desk/outbox';

/** `/desk/outbox`: consequences that failed too often. */
export function outboxPart({ outbox, staff, site }: DeskPageNeeds): DeskPart {
  return {
    pages: [
      {
        path: PATH,
        title: say('outbox'),
        navigation: { label: say('outbox'), position: 910 },
        roles: ['owner'],
        async draw() {
          const [letters, facts] = await Promise.all([outbox.deadLetters(), site()]);
          return <OutboxPage letters={letters} site={facts} />;
        },
      },
    ],
    deeds: [
      {
        path: `${PATH}/revive`,
        roles: ['owner'],
        async act({ form }, { id: by }) {
          const id = form.get('id') ?? '';
          const dead = await outbox.deadLetters();
          if (!dead.some((letter) => letter.id === id)) throw nothingHere();
          await outbox.revive(id);
          await staff.noteAct({ by, act: 'outbox-tried-again', subject: `outbox:${id}` });
          return seeOther(PATH);
        },
      },
    ],
    async waiting({ roles }) {
      if (!roles.includes('owner')) return [];
      const { length: count } = await outbox.deadLetters();
      return count === 0 ? [] : [{ label: say('outbox-failed', { count }), count, href: PATH }];
    },
  };
}
