import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { say } from '../messages.ts';
import { passwordWrong } from '../rules/password.ts';
import {
  deleteOtherSessions,
  deletePassword,
  deleteUnusedLinks,
  findByPassword,
  findPassword,
  replacePasswordHash,
  setPasswordHash,
} from '../store/index.ts';
import type { StaffMember } from '../words.ts';
import { hashPassword, tryPassword } from './hash-password.ts';
import { keepAWayIn } from './means.ts';
import { type AccessNeeds, recordAct } from './needs.ts';
import { type FirstStepDone, firstStepDone, type SigningIn } from './sign-in.ts';
import { tellPerson } from './tell-person.ts';

/** `wrong` and `too-many` are the same for every address, known or not, and with or without a password. */
export type PasswordSignIn = FirstStepDone | 'wrong' | 'too-many';

/** Signs in by address and password. */
export async function signInWithPassword(
  sent: {
    readonly email: string;
    readonly password: string;
    readonly request: SigningIn & { readonly network: string };
  },
  needs: AccessNeeds,
): Promise<PasswordSignIn> {
  const { email, password, request } = sent;
  if (!(await mayTryPassword(email, request.network, needs))) return 'too-many';
  const person = await findByPassword(needs.database, email);
  const kept = person?.hash ?? undefined;
  const outcome = await tryPassword(password, kept, needs.hashCost);
  if (!person || kept === undefined || outcome === 'wrong') return 'wrong';
  const renewed = outcome === 'outdated' ? await hashPassword(password, needs.hashCost) : null;
  return needs.database.write(async (writer) => {
    // It may have been changed, or its person let go, while it was hashed.
    const now = await findByPassword(writer, email);
    if (now?.hash !== kept) return 'wrong';
    if (renewed !== null) await replacePasswordHash(writer, { staffId: person.id, from: kept, to: renewed });
    return firstStepDone(writer, { staffId: person.id, cameBy: 'password', request }, needs);
  });
}

/** Whether a password shows that it is this person. */
export async function isPasswordOf(staffId: string, typed: string, needs: AccessNeeds): Promise<boolean> {
  const kept = await findPassword(needs.database, staffId);
  return (await tryPassword(typed, kept?.hash, needs.hashCost)) !== 'wrong';
}

/** Sets one's own password. All other sessions end, and the links that were not used. Throws a `Refusal`. */
export async function setPassword(
  member: StaffMember,
  { password, sessionHash }: { readonly password: string; readonly sessionHash: string },
  needs: AccessNeeds,
): Promise<void> {
  await mustBeGood(password, member, needs);
  const hash = await hashPassword(password, needs.hashCost);
  await needs.database.write(async (writer) => {
    await keepPassword(writer, { staffId: member.id, hash }, needs);
    await deleteOtherSessions(writer, sessionHash, member.id);
    await deleteUnusedLinks(writer, member.id);
    await tellPerson(writer, { staffId: member.id, change: 'password-set' }, needs);
  });
}

export async function keepPassword(
  writer: Writer,
  { staffId, hash }: { readonly staffId: string; readonly hash: string },
  needs: AccessNeeds,
): Promise<void> {
  await setPasswordHash(writer, { staffId, hash, now: instantOf(needs.clock.now()) });
  await recordAct(writer, { by: staffId, act: 'password-set', subject: `staff:${staffId}` }, needs);
}

/** Throws a `Refusal` for a password that is easy to guess. */
export async function mustBeGood(
  password: string,
  person: { readonly email: string; readonly name: string },
  { site }: Pick<AccessNeeds, 'site'>,
): Promise<void> {
  const wrong = passwordWrong(password, { ...person, newsroom: (await site()).name });
  if (wrong) throw new Refusal(wrong, { field: 'password', says: say(wrong) });
}

/** Does without a password. A `Refusal` where there would be no way in any more. */
export async function removePassword(member: StaffMember, needs: AccessNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    if (!(await deletePassword(writer, member.id))) return;
    await keepAWayIn(writer, member, needs);
    await recordAct(writer, { by: member.id, act: 'password-removed', subject: `staff:${member.id}` }, needs);
    await tellPerson(writer, { staffId: member.id, change: 'password-removed' }, needs);
  });
}

/** Counted alike whether anybody has the address. Who is kept out so still gets a link by mail. */
async function mayTryPassword(email: string, network: string, { tries }: AccessNeeds): Promise<boolean> {
  if (!(await tries.passwordFrom(network))) return false;
  if (!(await tries.passwordFor(`${network} ${email}`))) return false;
  return tries.passwordAnywhere(email);
}
