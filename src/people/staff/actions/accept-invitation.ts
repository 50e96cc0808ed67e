import { instantOf } from '#platform/clock';
import { Refusal, type SetCookie } from '#platform/http';
import { hashOfBrought } from '../../secret.ts';
import { say } from '../messages.ts';
import { readName } from '../rules/person.ts';
import { findPerson, findUsableLink, setName, useLink } from '../store/index.ts';
import { mustBeNobodyElses } from './change-access.ts';
import { hashPassword } from './hash-password.ts';
import { type AccessNeeds, recordAct } from './needs.ts';
import { keepPassword, mustBeGood } from './password.ts';
import { beginSession, type SigningIn } from './sign-in.ts';
import { keepPasskey, provedPasskey } from './staff-passkeys.ts';

/** For whom an invitation is, while it can be followed. */
export async function invitedBy(
  secret: string,
  { database, clock }: Pick<AccessNeeds, 'database' | 'clock'>,
): Promise<{ readonly id: string; readonly email: string; readonly name: string } | null> {
  const hash = hashOfBrought(secret);
  if (hash === null) return null;
  const link = await findUsableLink(database, { hash, purpose: 'invitation', now: instantOf(clock.now()) });
  const person = link?.staff_id ? await findPerson(database, { id: link.staff_id }) : undefined;
  return person && person.left_at === null ? person : null;
}

/** What somebody sends who joins. */
export interface Joining {
  readonly secret: string;
  readonly name: string;
  /** Empty: they sign in otherwise. */
  readonly password: string;
  /** Of a passkey that was made, as JSON; empty: none was. */
  readonly answer: string;
  readonly request: SigningIn;
}

/** Follows an invitation: name, password or passkey, and the first session. Null: its link is dead. Throws a `Refusal`. */
export async function acceptInvitation(
  joining: Joining,
  needs: AccessNeeds,
): Promise<readonly SetCookie[] | null> {
  const person = await invitedBy(joining.secret, needs);
  const hash = hashOfBrought(joining.secret);
  if (!person || hash === null) return null;
  const read = readName(joining.name);
  if ('wrong' in read) throw new Refusal(read.wrong, { field: 'name', says: say(read.wrong) });
  const { password, answer, request } = joining;
  if (password === '' && answer === '' && !needs.mail.works) {
    throw new Refusal('way-in-missing', { field: 'password', says: say('way-in-missing') });
  }
  if (password !== '') await mustBeGood(password, { email: person.email, name: read.name }, needs);
  const passwordHash = password === '' ? null : await hashPassword(password, needs.hashCost);
  const passkey = answer === '' ? null : await provedPasskey(person.id, answer, needs);
  return needs.database.write(async (writer) => {
    const now = instantOf(needs.clock.now());
    if (!(await useLink(writer, { hash, purpose: 'invitation', now }))) return null;
    const staffId = person.id;
    await mustBeNobodyElses(writer, { staffId, name: read.name });
    await setName(writer, staffId, read.name);
    await recordAct(writer, { by: staffId, act: 'joined' }, needs);
    if (passwordHash !== null) await keepPassword(writer, { staffId, hash: passwordHash }, needs);
    const name = say('passkey-unnamed');
    if (passkey) await keepPasskey(writer, { staffId, name, passkey }, needs);
    return beginSession(writer, { staffId, cameBy: passkey ? 'passkey' : 'link', request }, needs);
  });
}
