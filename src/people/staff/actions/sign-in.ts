import { instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Request, SetCookie } from '#platform/http';
import { noSessionCookies, sessionCookies, sessionHashOf } from '../../cookies.ts';
import { hashOf, hashOfBrought } from '../../secret.ts';
import { deleteEndedSessions, deleteSession, findPerson, insertSession, useLink } from '../store/index.ts';
import { type ActionNeeds, recordAct } from './needs.ts';

/** In seconds. A session is not prolonged by use: whoever finds an old browser finds it signed out. */
const SIGNED_IN_FOR = 30 * 24 * 60 * 60;

/** Uses a sign-in link up. The cookies sign in; null when the link is dead. */
export async function signIn(
  secret: string,
  request: Pick<Request, 'cookie'>,
  needs: ActionNeeds,
): Promise<readonly SetCookie[] | null> {
  const hash = hashOfBrought(secret);
  if (hash === null) return null;
  return needs.database.write(async (writer) => {
    const now = instantOf(needs.clock.now());
    const link = await useLink(writer, { hash, purpose: 'sign-in', now });
    const person = link?.staff_id ? await findPerson(writer, { id: link.staff_id }) : undefined;
    if (!person || person.left_at !== null) return null;
    await recordAct(writer, { by: person.id, act: 'signed-in' }, needs);
    return beginSession(writer, { staffId: person.id, request }, needs);
  });
}

/** Begins a session with a new secret, in place of the one that the browser brought. */
export async function beginSession(
  writer: Writer,
  who: { readonly staffId: string; readonly request: Pick<Request, 'cookie'> },
  { clock, newSecret }: ActionNeeds,
): Promise<readonly SetCookie[]> {
  const secret = newSecret();
  const now = instantOf(clock.now());
  const earlier = sessionHashOf(who.request);
  if (earlier !== null) await deleteSession(writer, earlier);
  await deleteEndedSessions(writer, now);
  const endsAt = laterBy(clock.now(), SIGNED_IN_FOR * 1_000);
  await insertSession(writer, { hash: hashOf(secret), staffId: who.staffId, now, endsAt });
  return sessionCookies(secret, SIGNED_IN_FOR, who.request);
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
