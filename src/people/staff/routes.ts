import { instantOf } from '#platform/clock';
import { type Answer, get, page, post, type Request, type Route, seeOther } from '#platform/http';
import type { Frame } from '#ui';
import { hashOfBrought } from '../secret.ts';
import { type AskLinkNeeds, askLinkByMail } from './actions/ask-link.ts';
import { signIn, signOut } from './actions/sign-in.ts';
import { takeOver } from './actions/take-over.ts';
import { say } from './messages.ts';
import { readEmail } from './rules/person.ts';
import { findPerson, findUsableLink, hasOwner } from './store/index.ts';
import type { LinkPurpose } from './store/tables.ts';
import { DeadLink, LinkAsked, SignInExplained, SignInOffer } from './views/sign-in.tsx';
import { TakeOverForm } from './views/take-over.tsx';
import type { FieldErrors, TakeOverPart } from './words.ts';

interface RouteNeeds extends AskLinkNeeds {
  readonly frame: Frame;
  readonly takeOver: () => readonly TakeOverPart[];
}

const NO_ERRORS: FieldErrors = new Map();

/** Where somebody becomes known as staff. A link's GET shows a button; its POST uses the link up. */
export function staffRoutes(needs: RouteNeeds): readonly Route[] {
  return [
    get('/desk/sign-in', () => signInPage({}, needs)),
    post('/desk/sign-in', (request) => askByForm(request, needs)),
    get('/desk/sign-in/:secret', async (request) => {
      const link = await usableLink('sign-in', request, needs);
      const person = link?.staff_id ? await findPerson(needs.database, { id: link.staff_id }) : undefined;
      if (!person || person.left_at !== null) return deadLink(needs);
      const children = SignInOffer({ name: person.name });
      const html = await needs.frame({ title: say('sign-in'), look: 'quiet', children });
      return page(html, { secretAddress: true });
    }),
    post('/desk/sign-in/:secret', async (request) => {
      const cookies = await signIn(secretIn(request), request, needs);
      return cookies ? seeOther('/desk', cookies) : deadLink(needs);
    }),
    get('/desk/take-over/:secret', async (request) =>
      (await mayTakeOver(request, needs)) ? takeOverForm(needs, new Map(), NO_ERRORS) : deadLink(needs),
    ),
    post('/desk/take-over/:secret', async (request) => {
      if (!(await mayTakeOver(request, needs))) return deadLink(needs);
      const wish = { secret: secretIn(request), request, parts: needs.takeOver() };
      const outcome = await takeOver(wish, needs);
      if (outcome === null) return deadLink(needs);
      return 'errors' in outcome
        ? takeOverForm(needs, request.form, outcome.errors)
        : seeOther('/desk', outcome.cookies);
    }),
    post('/desk/sign-out', async (request) => seeOther('/desk/sign-in', await signOut(request, needs))),
  ];
}

async function signInPage(
  refused: { readonly email?: string; readonly error?: string },
  { frame, mail }: RouteNeeds,
): Promise<Answer> {
  const children = SignInExplained({ ...refused, mailWorks: mail.works });
  const status = refused.error === undefined ? 200 : 422;
  return page(await frame({ title: say('sign-in'), look: 'quiet', children }), { status });
}

async function askByForm(request: Request, needs: RouteNeeds): Promise<Answer> {
  const typed = request.form.get('email') ?? '';
  const email = readEmail(typed);
  if (email === null) return signInPage({ email: typed, error: say('email-wrong') }, needs);
  if (!needs.mail.works) return signInPage({}, needs);
  await askLinkByMail({ email, network: request.network }, needs);
  return page(await needs.frame({ title: say('mail-asked'), look: 'quiet', children: LinkAsked({ email }) }));
}

function secretIn(request: Request): string {
  return request.params['secret'] ?? '';
}

async function usableLink(purpose: LinkPurpose, request: Request, { database, clock }: RouteNeeds) {
  const hash = hashOfBrought(secretIn(request));
  return hash === null ? undefined : findUsableLink(database, { hash, purpose, now: instantOf(clock.now()) });
}

async function mayTakeOver(request: Request, needs: RouteNeeds): Promise<boolean> {
  return (await usableLink('take-over', request, needs)) !== undefined && !(await hasOwner(needs.database));
}

async function takeOverForm(
  needs: RouteNeeds,
  values: ReadonlyMap<string, string>,
  errors: FieldErrors,
): Promise<Answer> {
  const parts = await Promise.all(needs.takeOver().map((part) => part.fields(values, errors)));
  const children = TakeOverForm({ values, errors, parts });
  const html = await needs.frame({ title: say('take-over'), look: 'quiet', children });
  return page(html, { status: errors.size > 0 ? 422 : 200, secretAddress: true });
}

/** The same for a link that was used, is too old, or never was. */
async function deadLink({ frame }: RouteNeeds): Promise<Answer> {
  const html = await frame({ title: say('link-dead'), look: 'quiet', children: DeadLink() });
  return page(html, { status: 404, secretAddress: true });
}
