import { expect } from 'vitest';
import type { PledgesTables } from '../src/giving/pledges/tables.ts';
import type { Person, Room } from './a-newsroom.ts';
import { BANK, keptWays } from './ways.ts';

/** What a form of a gift says beside its way and its key. */
type Typed = Readonly<Record<string, string>>;

/** Promises a gift of 50 euro by bank transfer, once or again and again: the address of its page, and its id. */
export async function pledgedIn(room: Room, form: Typed = {}): Promise<{ href: string; id: string }> {
  const { rhythm = 'once', ...typed } = form;
  const way = (await keptWays(room)).find(({ label }) => label === BANK.label)?.id ?? '';
  const sent = { way, key: room.newId(), amount: '50', country: 'DE', rhythm, ...typed };
  const { location: href = '' } = await room.post('/give', sent);
  const id = href.slice('/gifts/'.length, -43);
  await setPledge(room, id, { rhythm });
  return { href, id };
}

/** What no form says yet. */
export async function setPledge(
  room: Room,
  id: string,
  to: Partial<PledgesTables['pledges']>,
): Promise<void> {
  await room.database.write((writer) =>
    writer.tables<PledgesTables>().updateTable('pledges').set(to).where('id', '=', id).execute(),
  );
}

/** The treasurer marks that so much of a pledge has arrived. */
export async function arrivedIn(
  room: Room,
  arrival: { readonly id: string; readonly date: string; readonly amount?: string; readonly by: Person },
): Promise<void> {
  const { id, date, amount = '50.00', by } = arrival;
  const form = { gift: room.newId(), amount, date };
  expect((await room.post(`/desk/gifts/${id}/received`, form, { as: by })).status).toBe(303);
}
