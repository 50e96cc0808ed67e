import { expect } from 'vitest';
import type { Person, Room } from './a-newsroom.ts';

/** The path of the link in the newest letter to this address, once all letters have left, among the `most` newest. */
export async function mailedLink(room: Room, to: string, { most = 1_000 } = {}): Promise<string> {
  await room.settle();
  const letter = (await room.newsroom.mail.keptLetters(most)).find((one) => one.to === to);
  const path = letter?.text.match(/^https?:\/\/[^/\s]+(\/[\w/-]+)$/m)?.[1];
  if (path === undefined) throw new Error(`There is no letter with a link to ${to}.`);
  return path;
}

/** How many letters to this address have left. */
export async function lettersTo(room: Room, to: string): Promise<number> {
  await room.settle();
  return (await room.newsroom.mail.keptLetters(1_000)).filter((one) => one.to === to).length;
}

/** Signs somebody in by mail. */
export async function signInByMail(room: Room, email: string, as: Person): Promise<void> {
  expect((await room.post('/sign-in', { email }, { as })).status).toBe(200);
  const answer = await room.post(await mailedLink(room, email), {}, { as });
  expect([answer.status, answer.location]).toEqual([303, '/me']);
}

/** Somebody who has commented, and is known in this browser from then on. */
export async function aGuest(room: Room, signs: { name: string; email?: string }): Promise<Person> {
  const as = room.person();
  const { href } = await room.publish();
  const words = { email: '', ...signs, body: `I was there when it happened. ${room.newId()}` };
  expect((await room.post(`${href}/comments`, words, { as })).status).toBe(303);
  return as;
}

/** Makes a return link on the own page. Its path. */
export async function returnLink(room: Room, as: Person): Promise<string> {
  const made = await room.post('/me/return-link', {}, { as });
  expect(made.status).toBe(200);
  const path = made.text.match(/value="[^"]*(\/return\/[\w-]{43})"/)?.[1];
  if (path === undefined) throw new Error('The page shows no return link.');
  return path;
}
