import { type Answer, get, json, post, Refusal, type Request, type Route, seeOther } from '#platform/http';
import { acceptInvitation, invitedBy } from '../actions/accept-invitation.ts';
import { askForStaffPasskey } from '../actions/staff-passkeys.ts';
import { say } from '../messages.ts';
import { Invitation } from '../views/invitation.tsx';
import type { FieldErrors } from '../words.ts';
import { deadLink, type RouteNeeds, secretIn, showPage } from './answering.tsx';

const PATH = '/desk/invitation/:secret';

/** Where somebody joins who was invited. A GET shows a form; the POST uses the link up. */
export function invitationRoutes(needs: RouteNeeds): readonly Route[] {
  return [
    get(PATH, (request) => invitationPage(request, new Map(), needs)),
    post(PATH, (request) => join(request, needs)),
    post(`${PATH}/passkey`, async (request) => {
      const person = await invitedBy(secretIn(request), needs);
      if (!person) throw new Refusal('link-dead', { status: 404 });
      if (!(await needs.tries.passkey(request.network))) throw new Refusal('too-many', { status: 429 });
      return json(await askForStaffPasskey(person, needs));
    }),
  ];
}

async function invitationPage(request: Request, errors: FieldErrors, needs: RouteNeeds): Promise<Answer> {
  const secret = secretIn(request);
  const person = await invitedBy(secret, needs);
  if (!person) return deadLink(needs);
  const newsroom = (await needs.site()).name;
  const children = (
    <Invitation
      {...{ newsroom, email: person.email, name: request.form.get('name') ?? person.name, errors }}
      mailWorks={needs.mail.works}
      path={`/desk/invitation/${secret}`}
    />
  );
  return showPage(
    {
      ...{ title: say('invitation', { newsroom }), status: errors.size > 0 ? 422 : 200 },
      ...{ secretAddress: true, withPasskeys: true, children },
    },
    needs,
  );
}

async function join(request: Request, needs: RouteNeeds): Promise<Answer> {
  const sent = (name: string) => request.form.get(name) ?? '';
  const joining = { secret: secretIn(request), name: sent('name'), password: sent('password'), request };
  try {
    const cookies = await acceptInvitation({ ...joining, answer: sent('answer') }, needs);
    return cookies ? seeOther('/desk', cookies) : await deadLink(needs);
  } catch (failure) {
    if (!(failure instanceof Refusal) || failure.field === undefined || request.wants !== 'page') {
      throw failure;
    }
    return invitationPage(request, new Map([[failure.field, failure.message]]), needs);
  }
}
