import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Request, SetCookie } from '#platform/http';
import { noSessionCookies, sessionCookies, sessionHashOf } from '../../cookies.ts';
import { hashOf, hashOfBrought } from '../../secret.ts';
import { browserIn } from '../rules/browser.ts';
import { isSecondDemanded, type SecondStepWays, secondStep } from '../rules/second-step.ts';
import { staffSettings } from '../settings.ts';
import {
  deleteEndedSessions,
  deleteInvitations,
  deleteSession,
  findCodeKey,
  findPerson,
  findRoles,
  findStaffPasskeys,
  insertLink,
  insertSession,
  setJoined,
  useLink,
} from '../store/index.ts';
import type { CameBy } from '../words.ts';
import { type AccessNeeds, type ActionNeeds, recordAct } from './needs.ts';

/** In seconds. A session is not prolonged by use: whoever finds an old browser finds it signed out. */
const SIGNED_IN_FOR = 30 * 24 * 60 * 60;
/** In milliseconds. */
const SECOND_STEP_WITHIN = 10 * 60 * 1_000;

export type SigningIn = Pick<Request, 'cookie' | 'header'>;

/** Signed in, or one step away from it: `step` is what the page for the second factor carries. */
export type FirstStepDone =
  | { readonly cookies: readonly SetCookie[] }
  | { readonly step: string; readonly ways: SecondStepWays };

/** Uses a sign-in link up. Null when the link is dead. */
export async function signIn(
  secret: string,
  request: SigningIn,
  needs: AccessNeeds,
): Promise<FirstStepDone | null> {
  const hash = hashOfBrought(secret);
  if (hash === null) return null;
  return needs.database.write(async (writer) => {
    const now = instantOf(needs.clock.now());
    const link = await useLink(writer, { hash, purpose: ['sign-in', 'machine'], now });
    const person = link?.staff_id ? await findPerson(writer, { id: link.staff_id }) : undefined;
    if (!link || !person || person.left_at !== null) return null;
    const who = { staffId: person.id, cameBy: 'link', request } as const;
    return link.purpose === 'machine'
      ? { cookies: await enter(writer, who, needs) }
      : firstStepDone(writer, who, needs);
  });
}

interface Who {
  readonly staffId: string;
  readonly cameBy: CameBy;
  readonly request: SigningIn;
}

/** After a password or a link: signs in, or asks for the second factor. */
export async function firstStepDone(writer: Writer, who: Who, needs: AccessNeeds): Promise<FirstStepDone> {
  const ways = await secondStepOf(writer, who.staffId, needs);
  if (!ways) return { cookies: await enter(writer, who, needs) };
  const step = needs.newSecret();
  await insertLink(writer, {
    ...{ hash: hashOf(step), purpose: 'second-step', staffId: who.staffId, cameBy: who.cameBy },
    now: instantOf(needs.clock.now()),
    endsAt: laterBy(needs.clock.now(), SECOND_STEP_WITHIN),
  });
  return { step, ways };
}

/** What a person is asked after the first step. */
export async function secondStepOf(
  writer: Writer,
  staffId: string,
  needs: Pick<AccessNeeds, 'settings'>,
): Promise<SecondStepWays | null> {
  const key = await findCodeKey(writer, staffId);
  const passkeys = await findStaffPasskeys(writer, staffId);
  const { secondFactorOf } = await needs.settings.read(writer, staffSettings);
  const isDemanded = isSecondDemanded(await findRoles(writer, staffId), secondFactorOf);
  return secondStep({ code: key?.confirmed_at != null, passkey: passkeys.length > 0, isDemanded });
}

/** Signs in whoever has shown all that is asked of them. */
export async function enter(writer: Writer, who: Who, needs: ActionNeeds): Promise<readonly SetCookie[]> {
  await recordAct(writer, { by: who.staffId, act: 'signed-in' }, needs);
  return beginSession(writer, who, needs);
}

/** Begins a session with a new secret, in place of the one that the browser brought. */
export async function beginSession(
  writer: Writer,
  { staffId, cameBy, request }: Who,
  { clock, newId, newSecret }: ActionNeeds,
): Promise<readonly SetCookie[]> {
  const secret = newSecret();
  const now = instantOf(clock.now());
  const earlier = sessionHashOf(request);
  if (earlier !== null) await deleteSession(writer, earlier);
  await deleteEndedSessions(writer, now);
  await setJoined(writer, staffId, now);
  await deleteInvitations(writer, staffId);
  await insertSession(writer, {
    ...{
      id: newId(),
      hash: hashOf(secret),
      staffId,
      cameBy,
      browser: browserIn(request.header('user-agent')),
    },
    ...{ now, endsAt: laterBy(clock.now(), SIGNED_IN_FOR * 1_000) },
  });
  return sessionCookies(secret, SIGNED_IN_FOR, request);
}

/** Ends the session that the browser brings, and takes its cookie. */
export async function signOut(
  request: Pick<Request, 'cookie'>,
  needs: ActionNeeds,
): Promise<readonly SetCookie[]> {
  const hash = sessionHashOf(request);
  if (hash !== null) {
    await needs.database.write(async (writer) => {
      const staffId = await deleteSession(writer, hash);
      if (staffId !== null) await recordAct(writer, { by: staffId, act: 'signed-out' }, needs);
    });
  }
  return noSessionCookies(request);
}
