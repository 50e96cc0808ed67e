import type { StaffMember } from '#people';
import type { Person, Room } from './a-newsroom.ts';

/** Who is signed in in this browser. */
export async function memberOf(room: Room, { cookies }: Person): Promise<StaffMember> {
  const member = await room.newsroom.staff.staffOf({ cookie: (name) => cookies.get(name) });
  if (!member) throw new Error('Nobody is signed in.');
  return member;
}

/** The newest code of eight digits that was mailed to this address, once all letters have left. */
export async function mailedCode(room: Room, to: string): Promise<string> {
  await room.settle();
  const letters = await room.newsroom.mail.keptLetters(1_000);
  const letter = letters.find((one) => one.to === to && /^\d{4} \d{4}$/m.test(one.text));
  const [code] = letter?.text.match(/^\d{4} \d{4}$/m) ?? [];
  if (code === undefined) throw new Error(`There is no letter with a code to ${to}.`);
  return code.replace(' ', '');
}

/** Whom a test of signing in is about: their browser, and by what they are known. */
export interface Colleague {
  readonly as: Person;
  readonly id: string;
  readonly email: string;
}

export async function colleague(room: Room, role = 'editor'): Promise<Colleague> {
  const as = await room.staff(role);
  const { id, email } = await memberOf(room, as);
  return { as, id, email };
}

/** No password that anybody else takes. */
export const PASSWORD = 'drei Möwen am Kai';

/** Sets the password of somebody who has just signed in. */
export async function withPassword(room: Room, one: Colleague, password = PASSWORD): Promise<Colleague> {
  const set = await room.post('/desk/you/password', { password }, { as: one.as });
  if (set.status !== 303) throw new Error(`The password was answered with ${set.status}.`);
  return one;
}
