import type { Person, Room } from './a-newsroom.ts';
import { lettersTo } from './letters.ts';
import type { MailServer } from './mail-server.ts';

interface Subscriber {
  readonly email: string;
  readonly href?: string;
  readonly as?: Person;
  readonly notify?: 'story' | 'replies';
}

/** Somebody who has subscribed to a story (a new one, if none is named) and confirmed it by the letter. */
export async function subscribed(room: Room, server: MailServer, one: Subscriber) {
  const { email, href = (await room.publish()).href, as, notify = 'story' } = one;
  const how = as ? { as } : {};
  await room.post(`${href}/subscriptions`, { email, notify }, how);
  const confirming = await newestPath(room, server, email);
  const { status, location = '' } = await room.post(confirming, {}, how);
  if (status !== 303) throw new Error(`Confirming answered ${status}.`);
  return { href, confirming, manage: location.replace(/\?.*/, '') };
}

/** Signs somebody in by a letter that a mail server brings. */
export async function signInBySmtp(
  room: Room,
  server: MailServer,
  { email, as }: { readonly email: string; readonly as: Person },
): Promise<void> {
  await room.post('/sign-in', { email }, { as });
  const { status } = await room.post(await newestPath(room, server, email), {}, { as });
  if (status !== 303) throw new Error(`Signing in answered ${status}.`);
}

/** The first link in the newest letter to an address. */
async function newestPath(room: Room, server: MailServer, email: string): Promise<string> {
  await room.settle();
  const path = lettersTo(server, email).at(-1)?.paths[0];
  if (path === undefined) throw new Error(`There is no letter with a link to ${email}.`);
  return path;
}
