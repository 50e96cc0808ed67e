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
