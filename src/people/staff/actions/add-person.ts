import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { say } from '../messages.ts';
import { nameFromEmail, readEmail, readName, readRole } from '../rules/person.ts';
import { deleteUnusedLinks, findPerson, giveRole, insertPerson, setLeftAt } from '../store/index.ts';
import { type PersonToAdd, ROLES, type Role, type StaffMember } from '../words.ts';
import { makeSignInLink } from './make-link.ts';
import { type ActionNeeds, recordAct } from './needs.ts';

/** Adds a person, or gives a known one a further role. Returns the path of a sign-in link. */
export async function addPerson(
  person: PersonToAdd,
  by: Pick<StaffMember, 'id'> | undefined,
  needs: ActionNeeds,
): Promise<string> {
  const checked = checkPerson(person);
  return needs.database.write(async (writer) => {
    const staffId = await admit(writer, checked, needs);
    await recordAct(
      writer,
      { by: by?.id ?? null, act: `added-${checked.role}`, subject: `staff:${staffId}` },
      needs,
    );
    if (checked.role === 'owner') await deleteUnusedLinks(writer, null);
    return makeSignInLink(writer, { purpose: by ? 'sign-in' : 'machine', staffId }, needs);
  });
}

/**
 * Writes a person with a role: a new one, a known one (who keeps the own name), or one who left and comes
 * again. Returns the id.
 */
export async function admit(
  writer: Writer,
  person: { readonly email: string; readonly name: string | null; readonly role: Role },
  { clock, newId }: Pick<ActionNeeds, 'clock' | 'newId'>,
): Promise<string> {
  const now = instantOf(clock.now());
  const known = await findPerson(writer, { email: person.email });
  const id = known?.id ?? newId();
  if (!known) {
    await insertPerson(writer, {
      id,
      email: person.email,
      name: person.name ?? nameFromEmail(person.email),
      now,
    });
  } else if (known.left_at !== null) {
    await setLeftAt(writer, id, null);
  }
  await giveRole(writer, { staffId: id, role: person.role, now });
  return id;
}

function checkPerson(person: PersonToAdd): { email: string; name: string | null; role: Role } {
  const email = readEmail(person.email);
  if (email === null) throw new Refusal('email-wrong', { field: 'email', says: say('email-wrong') });
  const role = readRole(person.role);
  if (role === null) {
    const says = say('role-unknown', { role: person.role.slice(0, 40), roles: ROLES.join(', ') });
    throw new Refusal('role-unknown', { field: 'role', says });
  }
  if (person.name === undefined || person.name.trim() === '') return { email, name: null, role };
  const read = readName(person.name);
  if ('wrong' in read) throw new Refusal(read.wrong, { field: 'name', says: say(read.wrong) });
  return { email, name: read.name, role };
}
