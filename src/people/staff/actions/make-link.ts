import { DAY, instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { hashOf } from '../../secret.ts';
import { say } from '../messages.ts';
import { readEmail } from '../rules/person.ts';
import { deleteUnusedLinks, findPerson, hasOwner, insertLink } from '../store/index.ts';
import type { StaffMember } from '../words.ts';
import { type ActionNeeds, recordAct } from './needs.ts';

const SIGN_IN_WITHIN = DAY;
/** The machine may be set up on one day and the owner come on another. */
const TAKE_OVER_WITHIN = 7 * DAY;

/**
 * Makes a link with which this person signs in (`machine`: without a second factor), and ends the earlier ones.
 * Returns its path.
 */
export async function makeSignInLink(
  writer: Writer,
  link: { readonly purpose: 'sign-in' | 'machine'; readonly staffId: string },
  needs: ActionNeeds,
): Promise<string> {
  return `/desk/sign-in/${await makeLink(writer, link, needs)}`;
}

/** A new link for somebody who works here already. */
export async function giveSignInLink(
  staffId: string,
  by: Pick<StaffMember, 'id'>,
  needs: ActionNeeds,
): Promise<string> {
  return needs.database.write(async (writer) => {
    const person = await findPerson(writer, { id: staffId });
    if (!person || person.left_at !== null) throw nothingHere();
    await recordAct(writer, { by: by.id, act: 'link-made', subject: `staff:${staffId}` }, needs);
    return makeSignInLink(writer, { purpose: 'sign-in', staffId }, needs);
  });
}

/** A new link from the newsroom's own machine, for somebody who works here already: their roles stay what they are. */
export async function giveMachineLink(email: string, needs: ActionNeeds): Promise<string> {
  return needs.database.write(async (writer) => {
    const person = await findPerson(writer, { email: readEmail(email) ?? '' });
    if (!person || person.left_at !== null) {
      throw new Refusal('not-staff', {
        field: 'email',
        says: say('not-staff', { email: email.slice(0, 254) }),
      });
    }
    await recordAct(writer, { by: null, act: 'link-made', subject: `staff:${person.id}` }, needs);
    return makeSignInLink(writer, { purpose: 'machine', staffId: person.id }, needs);
  });
}

/** Makes the link with which the newsroom is taken over, and ends the earlier ones. Null when it has an owner. */
export async function makeTakeOverLink(needs: ActionNeeds): Promise<string | null> {
  return needs.database.write(async (writer) => {
    if (await hasOwner(writer)) return null;
    return `/desk/take-over/${await makeLink(writer, { purpose: 'take-over', staffId: null }, needs)}`;
  });
}

async function makeLink(
  writer: Writer,
  link: { purpose: 'sign-in' | 'machine'; staffId: string } | { purpose: 'take-over'; staffId: null },
  { clock, newSecret }: ActionNeeds,
): Promise<string> {
  const secret = newSecret();
  await deleteUnusedLinks(writer, link.staffId);
  await insertLink(writer, {
    ...link,
    hash: hashOf(secret),
    now: instantOf(clock.now()),
    endsAt: laterBy(clock.now(), link.purpose === 'take-over' ? TAKE_OVER_WITHIN : SIGN_IN_WITHIN),
  });
  return secret;
}
