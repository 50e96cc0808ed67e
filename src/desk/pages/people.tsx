import { OWNERS, ROLES, type Role, SECOND_FACTOR_OF, type StaffMember } from '#people';
import { type Answer, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { atDesk } from '../rules/at-desk.ts';
import { LinkPage, PeoplePage } from '../views/people-page.tsx';
import type { DeskDeed, DeskPage, DeskPart } from '../words.ts';
import { actsPage } from './acts.tsx';

const PATH = '/desk/people';

/** `/desk/people` and `/desk/acts`: who works here, what each may do, and what was done. The owner's. */
export function peoplePart(needs: DeskPageNeeds): DeskPart {
  return {
    place: { name: 'newsroom', label: say('newsroom'), position: 900 },
    async called() {
      const people = await needs.staff.people();
      return new Map(people.map(({ id, name }) => [`staff:${id}`, { label: name }]));
    },
    pages: [peoplePage(needs), actsPage(needs)],
    deeds: [
      { path: PATH, roles: OWNERS, again: true, act: (request, you) => invite(needs, request, you) },
      inviteAgainDeed(needs),
      demandSecondDeed(needs),
      {
        path: `${PATH}/:id/link`,
        roles: OWNERS,
        again: true,
        async act({ params }, you) {
          const id = params['id'] ?? '';
          const path = await needs.staff.signInLink(id, you);
          const person = (await needs.staff.people()).find((one) => one.id === id);
          return showLink(needs, you, { name: person?.name ?? '', path, kind: 'sign-in' });
        },
      },
      changeOf('roles', needs, ({ staff }, { id, by, form }) => staff.setRoles(id, rolesIn(form), by)),
      changeOf('end-sessions', needs, ({ staff }, { id, by }) => staff.endSessions(id, by)),
      changeOf('take-back', needs, ({ staff }, { id, by }) => staff.takeInvitationBack(id, by)),
      changeOf('lift-codes', needs, ({ staff }, { id, by }) => staff.access.liftCodes(id, by)),
      changeOf('let-go', needs, ({ staff }, { id, by }) => staff.letGo(id, by)),
    ],
  };
}

function peoplePage(needs: DeskPageNeeds): DeskPage {
  return {
    path: PATH,
    title: say('people'),
    navigation: { place: 'newsroom', label: say('people'), position: 10 },
    roles: OWNERS,
    async draw(_, you) {
      return <PeoplePage {...(await peopleFacts(needs))} you={you} />;
    },
  };
}

async function peopleFacts({ staff, mail, site }: DeskPageNeeds) {
  const people = await staff.people();
  const suppressed = await Promise.all(people.map(({ email }) => mail.suppressionOf(email)));
  const stopped = new Set(people.filter((_, at) => suppressed[at] !== null).map(({ id }) => id));
  const secondFactorOf = await staff.access.secondFactorOf();
  return { people, stopped, site: atDesk(await site()), mailWorks: mail.works, secondFactorOf };
}

interface Change {
  readonly id: string;
  readonly by: StaffMember;
  readonly form: Request['form'];
}

function changeOf(
  word: string,
  needs: DeskPageNeeds,
  change: (needs: DeskPageNeeds, what: Change) => Promise<void>,
): DeskDeed {
  return {
    path: `${PATH}/:id/${word}`,
    roles: OWNERS,
    again: true,
    async act({ params, form }, by) {
      const { id } = params;
      if (id === undefined) throw nothingHere();
      await change(needs, { id, by, form });
      return seeOther(PATH);
    },
  };
}

function inviteAgainDeed(needs: DeskPageNeeds): DeskDeed {
  return {
    ...{ path: `${PATH}/:id/invite-again`, roles: OWNERS, again: true },
    async act({ params }, you) {
      const { path, staffId } = await needs.staff.inviteAgain(params['id'] ?? '', you);
      const person = (await needs.staff.people()).find(({ id }) => id === staffId);
      return path === null ? seeOther(PATH) : showInvitation(needs, you, { name: person?.name ?? '', path });
    },
  };
}

function demandSecondDeed({ staff }: DeskPageNeeds): DeskDeed {
  return {
    ...{ path: `${PATH}/second-factor`, roles: OWNERS, again: true },
    async act({ form }, you) {
      const of = SECOND_FACTOR_OF.find((one) => one === form.get('of'));
      if (!of) throw new Refusal('second-factor-unknown');
      await staff.access.demandSecond(of, you);
      return seeOther(PATH);
    },
  };
}

async function invite(needs: DeskPageNeeds, request: Request, you: StaffMember): Promise<Answer> {
  const { staff, frame } = needs;
  const { form } = request;
  const [email, name] = [form.get('email') ?? '', form.get('name') ?? ''];
  try {
    const { path } = await staff.invite({ email, name, roles: rolesIn(form) }, you);
    if (path === null) return seeOther(PATH);
    return await showInvitation(needs, you, { name: name.trim() || email.trim(), path });
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.field === undefined || request.wants !== 'page') {
      throw failure;
    }
    const errors = new Map([[failure.field, failure.message]]);
    const children = <PeoplePage {...(await peopleFacts(needs))} you={you} values={form} errors={errors} />;
    return page(await frame({ title: say('people'), staff: you, path: PATH, children }), {
      status: failure.status,
    });
  }
}

function rolesIn(form: Request['form']): readonly Role[] {
  return ROLES.filter((role) => form.get(`role-${role}`) === 'yes');
}

function showInvitation(
  needs: DeskPageNeeds,
  you: StaffMember,
  link: { readonly name: string; readonly path: string },
): Promise<Answer> {
  return showLink(needs, you, { ...link, kind: needs.mail.works ? 'invitation-mailed' : 'invitation' });
}

/** Not a redirect: the link stands in this answer alone, and in no address. */
async function showLink(
  { frame, site }: DeskPageNeeds,
  you: StaffMember,
  link: Pick<Parameters<typeof LinkPage>[0], 'name' | 'kind'> & { readonly path: string },
): Promise<Answer> {
  const { origin } = await site();
  const children = <LinkPage name={link.name} kind={link.kind} address={`${origin}${link.path}`} />;
  const title = say(link.kind === 'sign-in' ? 'link-title' : 'link-title-invitation', { name: link.name });
  return page(await frame({ title, staff: you, path: PATH, children }));
}
