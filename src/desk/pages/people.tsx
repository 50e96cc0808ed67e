import { ROLES, type StaffMember } from '#people';
import { type Answer, nothingHere, page, Refusal, type Request, seeOther } from '#platform/http';
import { say } from '../messages.ts';
import type { DeskPageNeeds } from '../needs.ts';
import { ActsPage } from '../views/acts-page.tsx';
import { LinkPage, PeoplePage } from '../views/people-page.tsx';
import type { DeskDeed, DeskPage, DeskPart } from '../words.ts';

const PATH = '/desk/people';
const ACTS = '/desk/acts';
const ACTS_ON_PAGE = 100;
const OWNER = ['owner'] as const;

/** `/desk/people` and `/desk/acts`: who works here, what each may do, and what was done. The owner's. */
export function peoplePart(needs: DeskPageNeeds): DeskPart {
  return {
    async called() {
      const people = await needs.staff.people();
      return new Map(people.map(({ id, name }) => [`staff:${id}`, { label: name }]));
    },
    pages: [peoplePage(needs), actsPage(needs)],
    deeds: [
      { path: PATH, roles: OWNER, again: true, act: (request, you) => addPerson(needs, request, you) },
      {
        path: `${PATH}/:id/link`,
        roles: OWNER,
        again: true,
        async act({ params }, you) {
          const id = params['id'] ?? '';
          const path = await needs.staff.signInLink(id, you);
          const person = (await needs.staff.people()).find((one) => one.id === id);
          return showLink(needs, you, { name: person?.name ?? '', path });
        },
      },
      changeOf('roles', needs, ({ staff }, { id, by, form }) =>
        staff.setRoles(
          id,
          ROLES.filter((role) => form.get(`role-${role}`) === 'yes'),
          by,
        ),
      ),
      changeOf('end-sessions', needs, ({ staff }, { id, by }) => staff.endSessions(id, by)),
      changeOf('let-go', needs, ({ staff }, { id, by }) => staff.letGo(id, by)),
    ],
  };
}

function peoplePage(needs: DeskPageNeeds): DeskPage {
  return {
    path: PATH,
    title: say('people'),
    navigation: { label: say('people'), position: 900 },
    roles: OWNER,
    async draw(_, you) {
      return <PeoplePage {...(await peopleFacts(needs))} you={you} />;
    },
  };
}

async function peopleFacts({ staff, mail, site }: DeskPageNeeds) {
  const people = await staff.people();
  const suppressed = await Promise.all(people.map(({ email }) => mail.suppressionOf(email)));
  const stopped = new Set(people.filter((_, at) => suppressed[at] !== null).map(({ id }) => id));
  return { people, stopped, site: await site() };
}

function actsPage({ staff, site, parts }: DeskPageNeeds): DeskPage {
  return {
    path: ACTS,
    title: say('acts'),
    navigation: { label: say('acts'), position: 905 },
    roles: OWNER,
    async draw({ query }) {
      const before = query.get('before');
      const found = await staff.acts({
        most: ACTS_ON_PAGE + 1,
        ...(before === undefined ? {} : { before }),
      });
      const acts = found.slice(0, ACTS_ON_PAGE);
      const last = found.length > ACTS_ON_PAGE ? acts.at(-1) : undefined;
      const olderHref = last ? `${ACTS}?before=${last.id}` : null;
      const subjects = [...new Set(acts.flatMap(({ subject }) => subject ?? []))];
      const called = await Promise.all(parts().map(async (part) => part.called?.(subjects)));
      const names = new Map(called.flatMap((found) => [...(found ?? [])]));
      return <ActsPage acts={acts} names={names} site={await site()} olderHref={olderHref} />;
    },
  };
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
    roles: OWNER,
    again: true,
    async act({ params, form }, by) {
      const { id } = params;
      if (id === undefined) throw nothingHere();
      await change(needs, { id, by, form });
      return seeOther(PATH);
    },
  };
}

async function addPerson(needs: DeskPageNeeds, request: Request, you: StaffMember): Promise<Answer> {
  const { staff, frame } = needs;
  const { form } = request;
  const wish = {
    email: form.get('email') ?? '',
    name: form.get('name') ?? '',
    role: form.get('role') ?? '',
  };
  try {
    const path = await staff.add(wish, you);
    return await showLink(needs, you, { name: wish.name.trim() || wish.email.trim(), path });
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

/** Not a redirect: the link stands in this answer alone, and in no address. */
async function showLink(
  { frame, site }: DeskPageNeeds,
  you: StaffMember,
  link: { readonly name: string; readonly path: string },
): Promise<Answer> {
  const { origin } = await site();
  const children = <LinkPage name={link.name} address={`${origin}${link.path}`} />;
  const title = say('link-title', { name: link.name });
  return page(await frame({ title, staff: you, path: PATH, children }));
}
