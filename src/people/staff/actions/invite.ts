import { DAY, instantOf, laterBy } from '#platform/clock';
import { lockByName, type Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { hashOf } from '../../secret.ts';
import { say } from '../messages.ts';
import { readEmail, readName } from '../rules/person.ts';
import {
  deleteSessionsOf,
  deleteUnusedLinks,
  findPerson,
  giveRole,
  insertLink,
  setLeftAt,
  setName,
  takeRoles,
} from '../store/index.ts';
import type { Invited, PersonToInvite, Role, StaffMember } from '../words.ts';
import { admit } from './add-person.ts';
import { secretOfAsked } from './ask-link.ts';
import { type AccessNeeds, recordAct } from './needs.ts';

/** In milliseconds: who is invited may be away. */
const ANSWERED_WITHIN = 7 * DAY;

type By = Pick<StaffMember, 'id'>;

/** Invites a person; somebody who works here already gets the roles in addition. Throws a `Refusal`. */
export async function invite(person: PersonToInvite, by: By, needs: AccessNeeds): Promise<Invited> {
  const checked = checkInvited(person);
  return needs.database.write(async (writer) => {
    // Two may invite the same person at once.
    await lockByName(writer, `staff ${checked.email}`);
    const known = await findPerson(writer, { email: checked.email });
    const worksHere = known?.left_at === null && known.joined_at !== null;
    const staffId = await admitWith(writer, checked, needs);
    const act = `${worksHere ? 'roles-added' : 'invited'}-${checked.roles.join('-')}`;
    await recordAct(writer, { by: by.id, act, subject: `staff:${staffId}` }, needs);
    if (checked.roles.includes('owner')) await deleteUnusedLinks(writer, null);
    return { staffId, path: worksHere ? null : await makeInvitation(writer, { staffId, by }, needs) };
  });
}

/** Sends the invitation once more, with a new link; the earlier one ends. */
export async function inviteAgain(staffId: string, by: By, needs: AccessNeeds): Promise<Invited> {
  return needs.database.write(async (writer) => {
    await mustBeInvited(writer, staffId);
    await recordAct(writer, { by: by.id, act: 'invited-again', subject: `staff:${staffId}` }, needs);
    return { staffId, path: await makeInvitation(writer, { staffId, by }, needs) };
  });
}

/** Takes an invitation back that nobody has followed yet. */
export async function takeInvitationBack(staffId: string, by: By, needs: AccessNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    await mustBeInvited(writer, staffId);
    await deleteUnusedLinks(writer, staffId);
    await deleteSessionsOf(writer, staffId);
    await takeRoles(writer, staffId, []);
    await setLeftAt(writer, staffId, instantOf(needs.clock.now()));
    await recordAct(writer, { by: by.id, act: 'invitation-taken-back', subject: `staff:${staffId}` }, needs);
  });
}

async function mustBeInvited(writer: Writer, staffId: string): Promise<void> {
  const person = await findPerson(writer, { id: staffId });
  if (!person || person.left_at !== null || person.joined_at !== null) throw nothingHere();
}

interface Checked {
  readonly email: string;
  readonly name: string | null;
  readonly roles: readonly [Role, ...Role[]];
}

async function admitWith(writer: Writer, person: Checked, needs: AccessNeeds): Promise<string> {
  const [first, ...others] = person.roles;
  const staffId = await admit(writer, { ...person, role: first }, needs);
  const now = instantOf(needs.clock.now());
  for (const role of others) await giveRole(writer, { staffId, role, now });
  const { joined_at } = (await findPerson(writer, { id: staffId })) ?? {};
  if (person.name !== null && joined_at === null) await setName(writer, staffId, person.name);
  return staffId;
}

async function makeInvitation(
  writer: Writer,
  { staffId, by }: { readonly staffId: string; readonly by: By },
  needs: AccessNeeds,
): Promise<string> {
  const askedId = needs.newId();
  const secret = secretOfAsked(askedId, needs);
  await deleteUnusedLinks(writer, staffId);
  await insertLink(writer, {
    ...{ hash: hashOf(secret), staffId, purpose: 'invitation', now: instantOf(needs.clock.now()) },
    endsAt: laterBy(needs.clock.now(), ANSWERED_WITHIN),
  });
  if (needs.mail.works) {
    await needs.outbox.put(writer, { topic: 'staff-invited', payload: { askedId, by: by.id } });
  }
  return `/desk/invitation/${secret}`;
}

function checkInvited(person: PersonToInvite): Checked {
  const email = readEmail(person.email);
  if (email === null) throw new Refusal('email-wrong', { field: 'email', says: say('email-wrong') });
  const [first, ...others] = person.roles;
  if (first === undefined) throw new Refusal('role-missing', { field: 'roles', says: say('role-missing') });
  if (person.name.trim() === '') return { email, name: null, roles: [first, ...others] };
  const read = readName(person.name);
  if ('wrong' in read) throw new Refusal(read.wrong, { field: 'name', says: say(read.wrong) });
  return { email, name: read.name, roles: [first, ...others] };
}
