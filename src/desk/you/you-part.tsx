import type { StaffMember } from '#people';
import { seeOther } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import type { DeskDeed, DeskPart, Waiting } from '../words.ts';
import { codesDeeds } from './codes-deeds.tsx';
import { say as sayYou } from './messages.ts';
import { passkeyDeeds } from './passkey-deeds.tsx';
import { drawYou, orYourPage, PATH } from './your-page.tsx';

/** `/desk/you`: what a person sees and changes of themselves. It is there also for who still lacks a second factor. */
export function youPart(needs: DeskPageNeeds): DeskPart {
  const deeds = [...ownDeeds(needs), ...sessionDeeds(needs), ...passkeyDeeds(needs), ...codesDeeds(needs)];
  return {
    pages: [
      {
        ...{ path: PATH, title: say('you'), roles: 'everybody', withoutSecond: true },
        draw: (request, you) => drawYou(needs, { request, you }),
      },
    ],
    deeds: deeds.map((deed) => ({ ...deed, withoutSecond: true })),
    waiting: (you) => missingWayIn(needs, you),
  };
}

/**
 * An owner who came by the link of the first start, on a machine that sends no letters, would know of nothing until the
 * session has ended. Everybody else asks an owner for a link.
 */
async function missingWayIn({ staff, mail }: DeskPageNeeds, you: StaffMember): Promise<readonly Waiting[]> {
  if (mail.way === 'smtp' || !you.roles.includes('owner')) return [];
  const { passwordSetAt, passkeys } = await staff.access.meansOf(you.id);
  if (passwordSetAt !== null || passkeys.length > 0) return [];
  return [{ label: sayYou('way-in-missing'), count: 1, href: `${PATH}#password` }];
}

function ownDeeds(needs: DeskPageNeeds): readonly DeskDeed[] {
  const { staff } = needs;
  return [
    {
      ...{ path: PATH, roles: 'everybody' },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          await staff.rename(you.id, request.form.get('name') ?? '');
          return seeOther(PATH);
        }),
    },
    {
      ...{ path: `${PATH}/password`, roles: 'everybody', again: true },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          await staff.access.setPassword(request, you, request.form.get('password') ?? '');
          return seeOther(`${PATH}#password`);
        }),
    },
    {
      ...{ path: `${PATH}/password/remove`, roles: 'everybody', again: true },
      act: (request, you) =>
        orYourPage(needs, { request, you }, async () => {
          await staff.access.removePassword(you);
          return seeOther(`${PATH}#password`);
        }),
    },
  ];
}

/** Ending a session asks for no proof: it must be quick for who finds a stranger in the list. */
function sessionDeeds({ staff }: DeskPageNeeds): readonly DeskDeed[] {
  return [
    {
      ...{ path: `${PATH}/end-sessions`, roles: 'everybody' },
      async act(_, you) {
        await staff.endSessions(you.id, you);
        return seeOther('/desk/sign-in');
      },
    },
    {
      ...{ path: `${PATH}/sessions/end`, roles: 'everybody' },
      async act({ form }, you) {
        await staff.access.endSession(you, form.get('id') ?? '');
        return seeOther(`${PATH}#sessions`);
      },
    },
    {
      ...{ path: `${PATH}/sessions/end-others`, roles: 'everybody' },
      async act(request, you) {
        await staff.access.endOtherSessions(request, you);
        return seeOther(`${PATH}#sessions`);
      },
    },
  ];
}
