import { instantOf } from '#platform/clock';
import { type Answer, get, json, post, Refusal, type Request, type Route, seeOther } from '#platform/http';
import { askToSign } from '../../passkeys/ceremony.ts';
import { hashOfBrought } from '../../secret.ts';
import { askLinkByMail } from '../actions/ask-link.ts';
import { signInWithPassword } from '../actions/password.ts';
import { takeSecondStep } from '../actions/second-step.ts';
import { type FirstStepDone, signIn } from '../actions/sign-in.ts';
import { signInWithStaffPasskey } from '../actions/staff-passkeys.ts';
import { say } from '../messages.ts';
import { readEmail } from '../rules/person.ts';
import { findPerson, findUsableLink } from '../store/index.ts';
import { SecondStep, type SecondStepProps } from '../views/second-step.tsx';
import { LinkAsked, SignInExplained, type SignInExplainedProps, SignInOffer } from '../views/sign-in.tsx';
import { deadLink, type RouteNeeds, secretIn, showPage } from './answering.tsx';

/** By link, by password, by passkey; and the second step after the first two. */
export function signInRoutes(needs: RouteNeeds): readonly Route[] {
  return [
    get('/desk/sign-in', () => signInPage({}, 200, needs)),
    post('/desk/sign-in', (request) => byForm(request, needs)),
    post('/desk/sign-in/passkey/challenge', async (request) => {
      if (!(await needs.tries.passkey(request.network))) throw new Refusal('too-many', { status: 429 });
      return json(await askToSign('staff-sign-in', needs));
    }),
    post('/desk/sign-in/passkey', async (request) => {
      const cookies = await signInWithStaffPasskey(request.form.get('answer') ?? '', request, needs);
      if (cookies) return seeOther('/desk', cookies);
      return signInPage({ errors: { answer: say('passkey-refused') } }, 422, needs);
    }),
    post('/desk/sign-in/second-step', (request) => bySecondStep(request, needs)),
    get('/desk/sign-in/:secret', (request) => offerSignIn(request, needs)),
    post('/desk/sign-in/:secret', async (request) => {
      const done = await signIn(secretIn(request), request, needs);
      return done ? afterFirstStep(done, needs) : deadLink(needs);
    }),
  ];
}

function signInPage(
  shown: Omit<SignInExplainedProps, 'mailWorks'>,
  status: number,
  needs: RouteNeeds,
): Promise<Answer> {
  const children = <SignInExplained {...shown} mailWorks={needs.mail.works} />;
  return showPage({ title: say('sign-in'), status, withPasskeys: true, children }, needs);
}

async function byForm(request: Request, needs: RouteNeeds): Promise<Answer> {
  const { form } = request;
  const typed = form.get('email') ?? '';
  const password = form.get('password') ?? '';
  const refused = (errors: NonNullable<SignInExplainedProps['errors']>, status = 422) =>
    signInPage({ email: typed, errors }, status, needs);
  const email = readEmail(typed);
  if (email === null) return refused({ email: say('email-wrong') });
  if (form.get('do') === 'mail' || (password === '' && !form.has('do'))) return byMail(email, request, needs);
  if (password === '') return refused({ password: say('sign-in-password-missing') });
  const done = await signInWithPassword({ email, password, request }, needs);
  if (done === 'too-many') return refused({ password: say('sign-in-too-many') }, 429);
  return done === 'wrong' ? refused({ password: say('sign-in-wrong') }) : afterFirstStep(done, needs);
}

async function byMail(email: string, request: Request, needs: RouteNeeds): Promise<Answer> {
  if (!needs.mail.works) return signInPage({ email }, 200, needs);
  await askLinkByMail({ email, network: request.network }, needs);
  return showPage({ title: say('mail-asked'), children: <LinkAsked email={email} /> }, needs);
}

async function offerSignIn(request: Request, needs: RouteNeeds): Promise<Answer> {
  const hash = hashOfBrought(secretIn(request));
  const now = instantOf(needs.clock.now());
  const wanted = hash === null ? null : { hash, purpose: ['sign-in', 'machine'] as const, now };
  const link = wanted && (await findUsableLink(needs.database, wanted));
  const person = link?.staff_id ? await findPerson(needs.database, { id: link.staff_id }) : undefined;
  if (!person || person.left_at !== null) return deadLink(needs);
  const children = <SignInOffer name={person.name} />;
  return showPage({ title: say('sign-in'), secretAddress: true, children }, needs);
}

function afterFirstStep(done: FirstStepDone, needs: RouteNeeds): Answer | Promise<Answer> {
  return 'cookies' in done ? seeOther('/desk', done.cookies) : secondStepPage(done, 200, needs);
}

/** Not a redirect: what shows that the first step was right stands in this page alone, and in no address. */
function secondStepPage(props: SecondStepProps, status: number, needs: RouteNeeds): Promise<Answer> {
  const { passkey } = props.ways;
  const children = <SecondStep {...props} />;
  return showPage(
    { title: say('second-step'), status, withPasskeys: passkey, secretAddress: true, children },
    needs,
  );
}

async function bySecondStep(request: Request, needs: RouteNeeds): Promise<Answer> {
  const sent = (name: string) => request.form.get(name) ?? '';
  const step = sent('step');
  const done = await takeSecondStep({ step, code: sent('code'), answer: sent('answer'), request }, needs);
  if (!done) return deadLink(needs);
  if ('cookies' in done) return seeOther('/desk', done.cookies);
  const { ways, wrong } = done;
  if (wrong === 'passkey-wrong') {
    return secondStepPage({ step, ways, wrongPasskey: say('proof-passkey-wrong') }, 422, needs);
  }
  return secondStepPage({ step, ways, wrong: say(wrong) }, wrong === 'code-too-many' ? 429 : 422, needs);
}
