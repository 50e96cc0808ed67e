import { page, Refusal, seeOther } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { YouPage } from '../views/you-page.tsx';
import type { DeskPart } from '../words.ts';

const PATH = '/desk/you';

/** `/desk/you`: what a person sees and changes of themselves. */
export function youPart({ staff, frame }: DeskPageNeeds): DeskPart {
  return {
    pages: [
      { path: PATH, title: say('you'), roles: 'everybody', draw: async (_, you) => <YouPage staff={you} /> },
    ],
    deeds: [
      {
        path: PATH,
        roles: 'everybody',
        async act({ form, wants }, you) {
          const name = form.get('name') ?? '';
          try {
            await staff.rename(you.id, name);
            return seeOther(PATH);
          } catch (failure) {
            if (!(failure instanceof Refusal) || failure.field !== 'name' || wants !== 'page') throw failure;
            const children = <YouPage staff={you} value={name} error={failure.message} />;
            return page(await frame({ title: say('you'), staff: you, path: PATH, children }), {
              status: failure.status,
            });
          }
        },
      },
      {
        path: `${PATH}/end-sessions`,
        roles: 'everybody',
        async act(_, you) {
          await staff.endSessions(you.id, you);
          return seeOther('/desk/sign-in');
        },
      },
    ],
  };
}
