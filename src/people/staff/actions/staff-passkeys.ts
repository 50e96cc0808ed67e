import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal, type SetCookie } from '#platform/http';
import { askToMake, type NewPasskey, proveMade, proveSigned } from '../../passkeys/ceremony.ts';
import { readPasskeyMade, readPasskeySigned } from '../../passkeys/rules/passkey-answer.ts';
import { say } from '../messages.ts';
import { readName } from '../rules/person.ts';
import {
  deleteStaffPasskey,
  findStaffPasskey,
  findStaffPasskeys,
  insertStaffPasskey,
  renameStaffPasskey,
  useStaffPasskey,
} from '../store/index.ts';
import type { StaffMember } from '../words.ts';
import { keepAWayIn } from './means.ts';
import { type AccessNeeds, recordAct } from './needs.ts';
import { enter, type SigningIn } from './sign-in.ts';
import { tellPerson } from './tell-person.ts';

/** What the browser is asked, so that a passkey is made for somebody who works here, or is to. */
export async function askForStaffPasskey(
  person: { readonly id: string; readonly email: string },
  needs: AccessNeeds,
): Promise<PublicKeyCredentialCreationOptionsJSON> {
  const known = await findStaffPasskeys(needs.database, person.id);
  const asked = { id: person.id, name: person.email };
  return askToMake({ purpose: 'staff-add', person: asked, known: known.map(({ id }) => id) }, needs);
}

/** The passkey that a browser made for this person. Throws a `Refusal` where it does not answer what was asked. */
export async function provedPasskey(
  staffId: string,
  answer: string,
  needs: AccessNeeds,
): Promise<NewPasskey> {
  const made = readPasskeyMade(answer);
  const passkey = made && (await proveMade(made, { purpose: 'staff-add', personId: staffId }, needs));
  if (!passkey) throw passkeyRefused();
  return passkey;
}

/** Keeps a passkey under a name of its own. */
export async function keepPasskey(
  writer: Writer,
  kept: { readonly staffId: string; readonly name: string; readonly passkey: NewPasskey },
  needs: AccessNeeds,
): Promise<void> {
  const now = instantOf(needs.clock.now());
  const { staffId, passkey } = kept;
  const name = passkeyName(kept.name, 'name');
  const row = { ...passkey, staff_id: staffId, name, made_at: now, seen_at: now };
  if (!(await insertStaffPasskey(writer, row))) throw passkeyRefused();
  await recordAct(writer, { by: staffId, act: 'passkey-added', subject: `staff:${staffId}` }, needs);
  await tellPerson(writer, { staffId, change: 'passkey-added' }, needs);
}

/** Adds a passkey that the browser has made. */
export async function addStaffPasskey(
  member: StaffMember,
  { answer, name }: { readonly answer: string; readonly name: string },
  needs: AccessNeeds,
): Promise<void> {
  const passkey = await provedPasskey(member.id, answer, needs);
  await needs.database.write((writer) => keepPasskey(writer, { staffId: member.id, name, passkey }, needs));
}

/** Calls a passkey otherwise. A `Refusal` with field `passkey-name`, or 404 for what is none of theirs. */
export async function renamePasskey(
  member: StaffMember,
  to: { readonly id: string; readonly name: string },
  needs: AccessNeeds,
): Promise<void> {
  const name = passkeyName(to.name, 'passkey-name');
  await needs.database.write(async (writer) => {
    if (!(await renameStaffPasskey(writer, { id: to.id, staffId: member.id, name }))) throw nothingHere();
    await recordAct(writer, { by: member.id, act: 'passkey-renamed', subject: `staff:${member.id}` }, needs);
  });
}

function passkeyName(typed: string, field: string): string {
  const read = readName(typed.trim() === '' ? say('passkey-unnamed') : typed);
  if ('wrong' in read) throw new Refusal(read.wrong, { field, says: say(read.wrong) });
  return read.name;
}

/** Ends a passkey. A `Refusal` where there would be no way in any more. */
export async function removeStaffPasskey(member: StaffMember, id: string, needs: AccessNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    if (!(await deleteStaffPasskey(writer, id, member.id))) throw nothingHere();
    await keepAWayIn(writer, member, needs);
    await recordAct(writer, { by: member.id, act: 'passkey-removed', subject: `staff:${member.id}` }, needs);
    await tellPerson(writer, { staffId: member.id, change: 'passkey-removed' }, needs);
  });
}

/** Signs in as whose passkey signed. Null: it did not sign what was asked here. */
export async function signInWithStaffPasskey(
  answer: string,
  request: SigningIn,
  needs: AccessNeeds,
): Promise<readonly SetCookie[] | null> {
  const signed = readPasskeySigned(answer);
  const find = (id: string) => findStaffPasskey(needs.database, id);
  const proved = signed && (await proveSigned({ signed, purpose: 'staff-sign-in' }, find, needs));
  if (!proved) return null;
  const used = { id: proved.passkey.id, counter: proved.counter, now: instantOf(needs.clock.now()) };
  return needs.database.write(async (writer) => {
    if (!(await useStaffPasskey(writer, used))) return null;
    return enter(writer, { staffId: proved.passkey.staff_id, cameBy: 'passkey', request }, needs);
  });
}

function passkeyRefused(): Refusal {
  return new Refusal('passkey-refused', { field: 'answer', says: say('passkey-refused') });
}
