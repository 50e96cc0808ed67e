import { instantOf } from '#platform/clock';
import { lockByName, type Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { say } from '../messages.ts';
import { isOneOf, readName } from '../rules/person.ts';
import {
  deleteCodeKey,
  deletePassword,
  deleteSessionsOf,
  deleteStaffPasskeysOf,
  deleteUnusedLinks,
  findPerson,
  giveRole,
  lockOwners,
  namesOfOthers,
  setLeftAt,
  setName,
  takeRoles,
} from '../store/index.ts';
import type { Role, StaffMember } from '../words.ts';
import { type ActionNeeds, recordAct } from './needs.ts';

interface Whose {
  readonly staffId: string;
  readonly by: Pick<StaffMember, 'id'>;
}

/** Gives a person exactly these roles. */
export async function setRoles(
  { staffId, by, roles }: Whose & { readonly roles: readonly Role[] },
  needs: ActionNeeds,
): Promise<void> {
  await needs.database.write(async (writer) => {
    await mustWorkHere(writer, staffId);
    if (!roles.includes('owner')) await mustNotBeLastOwner(writer, staffId);
    const now = instantOf(needs.clock.now());
    await takeRoles(writer, staffId, roles);
    for (const role of roles) await giveRole(writer, { staffId, role, now });
    if (roles.includes('owner')) await deleteUnusedLinks(writer, null);
    const act = roles.length === 0 ? 'roles-none' : `roles-${roles.join('-')}`;
    await recordAct(writer, { by: by.id, act, subject: `staff:${staffId}` }, needs);
  });
}

/** Signs a person out everywhere, and ends the unused links. */
export async function endSessions({ staffId, by }: Whose, needs: ActionNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    if (!(await findPerson(writer, { id: staffId }))) throw nothingHere();
    await lockOut(writer, staffId);
    await recordAct(writer, { by: by.id, act: 'sessions-ended', subject: `staff:${staffId}` }, needs);
  });
}

/** Takes all access from a person, at once. */
export async function letGo({ staffId, by }: Whose, needs: ActionNeeds): Promise<void> {
  await needs.database.write(async (writer) => {
    await mustWorkHere(writer, staffId);
    await mustNotBeLastOwner(writer, staffId);
    await lockOut(writer, staffId);
    await deletePassword(writer, staffId);
    await deleteStaffPasskeysOf(writer, staffId);
    await deleteCodeKey(writer, staffId);
    await takeRoles(writer, staffId, []);
    await setLeftAt(writer, staffId, instantOf(needs.clock.now()));
    await recordAct(writer, { by: by.id, act: 'let-go', subject: `staff:${staffId}` }, needs);
  });
}

/** How somebody wants to be called: their comments say it beside a badge, so nobody takes a colleague's name. */
export async function rename(staffId: string, name: string, needs: ActionNeeds): Promise<void> {
  const read = readName(name);
  if ('wrong' in read) throw new Refusal(read.wrong, { field: 'name', says: say(read.wrong) });
  await needs.database.write(async (writer) => {
    await mustBeNobodyElses(writer, { staffId, name: read.name });
    await setName(writer, staffId, read.name);
    await recordAct(writer, { by: staffId, act: 'renamed', subject: `staff:${staffId}` }, needs);
  });
}

/** Throws a `Refusal` where a colleague is called so, unless they have been namesakes before. */
export async function mustBeNobodyElses(
  writer: Writer,
  { staffId, name }: { readonly staffId: string; readonly name: string },
): Promise<void> {
  if ((await findPerson(writer, { id: staffId }))?.name === name) return;
  await lockByName(writer, 'names of staff');
  if (isOneOf(name, await namesOfOthers(writer, staffId))) {
    throw new Refusal('name-taken', { field: 'name', says: say('name-taken') });
  }
}

async function lockOut(writer: Writer, staffId: string): Promise<void> {
  await deleteSessionsOf(writer, staffId);
  await deleteUnusedLinks(writer, staffId);
}

async function mustWorkHere(writer: Writer, staffId: string): Promise<void> {
  const person = await findPerson(writer, { id: staffId });
  if (!person || person.left_at !== null) throw nothingHere();
}

async function mustNotBeLastOwner(writer: Writer, staffId: string): Promise<void> {
  const owners = await lockOwners(writer);
  if (owners.length === 1 && owners[0] === staffId) {
    throw new Refusal('last-owner', { status: 409, field: 'role-owner', says: say('last-owner') });
  }
}
