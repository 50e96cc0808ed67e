import { ROLES, type StaffMember, withoutProof } from '#people';
import {
  type Answer,
  get,
  MOST_FORM_BYTES,
  page,
  post,
  Refusal,
  type Request,
  type Route,
  seeOther,
} from '#platform/http';
import { listed, ROLE_WORDS, say } from './messages.ts';
import type { DeskPageNeeds } from './needs.ts';
import { mayUse } from './rules/may-use.ts';
import { NotYours, Refused } from './views/desk-page.tsx';
import type { DeskDeed, DeskPage, DeskRoles } from './words.ts';

/** A route for each page and each deed of the desk, behind the one question who may use it. */
export function guardedRoutes(needs: DeskPageNeeds): readonly Route[] {
  return needs.parts().flatMap(({ pages, deeds }) => [
    ...pages.map((one) =>
      get(
        one.path,
        guard(needs, one, (request, staff) => draw(needs, one, request, staff)),
      ),
    ),
    ...deeds.map((one) => ({
      ...post(
        one.path,
        guard(needs, one, (request, staff) => act(needs, one, request, staff)),
      ),
      ...(one.takesFile && { takesFile: one.takesFile }),
      mostFormBytes: one.mostFormBytes ?? MOST_FORM_BYTES,
    })),
  ]);
}

type Guarded = Pick<DeskPage, 'roles' | 'withoutSecond'>;
type StaffAnswering = (request: Request, staff: StaffMember) => Promise<Answer>;

/** Without a session: to the sign-in page. Without the role: a page that says so. A refusal: in the desk's look. */
function guard(needs: DeskPageNeeds, guarded: Guarded, answer: StaffAnswering) {
  const { roles, withoutSecond } = guarded;
  return async (request: Request): Promise<Answer> => {
    const staff = await needs.staff.staffOf(request);
    if (!staff) {
      if (request.wants === 'page') return seeOther('/desk/sign-in');
      throw new Refusal('not-signed-in', { status: 401 });
    }
    if (!mayUse(staff, roles)) return notYours(needs, { request, staff, roles });
    try {
      if (!withoutSecond && (await needs.staff.access.lacksSecond(staff))) return secondMissing(request);
      return await answer(request, staff);
    } catch (failure) {
      if (!(failure instanceof Refusal) || request.wants !== 'page') throw failure;
      return refused(needs, { request, staff, refusal: failure });
    }
  };
}

async function draw(
  needs: DeskPageNeeds,
  one: DeskPage,
  request: Request,
  staff: StaffMember,
): Promise<Answer> {
  if ('answer' in one) return one.answer(request, staff);
  const children = await one.draw(request, staff);
  return page(await needs.frame({ title: one.title, staff, path: request.path, children }));
}

async function act(
  needs: DeskPageNeeds,
  one: DeskDeed,
  request: Request,
  staff: StaffMember,
): Promise<Answer> {
  const asked = one.again ? await askAgain(needs, request, staff) : null;
  if (asked) return asked;
  const answer = await one.act({ ...request, form: withoutProof(request.form) }, staff);
  await needs.staff.seen(request);
  return answer;
}

/** Asks who does something that matters to prove again who they are, unless they did lately. Null: the deed may go on. */
async function askAgain(
  { staff: people, frame }: DeskPageNeeds,
  request: Request,
  staff: StaffMember,
): Promise<Answer | null> {
  if (await people.provedLately(request)) return null;
  const asked = await people.proveAgain(request, staff);
  if (asked === null) return null;
  if (request.wants !== 'page') throw new Refusal('prove-again', { status: 403 });
  const { title, status, children, withPasskeys } = asked;
  return page(await frame({ title, staff, path: request.path, children, withPasskeys }), { status });
}

/** Who lacks the second factor that the newsroom demands is led to where they set one up. */
function secondMissing({ method, wants }: Request): Answer {
  if (method === 'GET' && wants === 'page') return seeOther('/desk/you');
  throw new Refusal('second-missing', { status: 403, says: say('second-missing') });
}

async function notYours(
  { frame }: DeskPageNeeds,
  { request, staff, roles }: { request: Request; staff: StaffMember; roles: DeskRoles },
): Promise<Answer> {
  if (request.wants !== 'page') throw new Refusal('not-yours', { status: 403 });
  const wanted = ROLES.filter((role) => role !== 'owner' && roles !== 'everybody' && roles.includes(role));
  const words = wanted.map((role) => ROLE_WORDS[role]);
  const why = say('not-yours-why', { count: words.length, roles: listed(words, 'any') });
  const children = <NotYours why={why} />;
  const html = await frame({ title: say('not-yours'), staff, path: request.path, children });
  return page(html, { status: 403 });
}

async function refused(
  { frame }: DeskPageNeeds,
  { request, staff, refusal }: { request: Request; staff: StaffMember; refusal: Refusal },
): Promise<Answer> {
  const isNothing = refusal.status === 404;
  const title = say(isNothing ? 'nothing-title' : 'wrong-title');
  const said = refusal.message === refusal.code ? undefined : refusal.message;
  const says = said ?? say(isNothing ? 'nothing-why' : 'wrong-why');
  const children = <Refused says={says} />;
  return page(await frame({ title, staff, path: request.path, children }), { status: refusal.status });
}
