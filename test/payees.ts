import type { Person, Room } from './a-newsroom.ts';
import { memberOf } from './staff.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from './ways.ts';

export const HOUR = 60 * 60 * 1_000;
/** Where a thief would have the money go. */
export const SWAPPED = 'THIEF-0001';

/** The one way, as a thief would have it. */
export const SWAP = {
  ...{
    kind: 'wallet-code',
    label: 'Lantern Wallet',
    wallet: 'Lantern Wallet',
    link: 'https://wallet.example.org/',
  },
  ...{ where: 'everywhere', countries: '', currencies: '', needs: '', position: '1', code: SWAPPED },
};

/** Somebody who answers for the money. */
export interface Keeper {
  readonly as: Person;
  readonly id: string;
  readonly email: string;
}

/** One real way, and nobody who answers for it yet. */
export async function beginPayees(room: Room): Promise<void> {
  // Owners of earlier tests would count as a second person.
  await room.database.write(async (writer) => {
    await writer.tables<{ staff_roles: { role: string } }>().deleteFrom('staff_roles').execute();
  });
  await forgetAllWays(room);
  await keepWays(room, [WALLET]);
}

/** What people do about payment details. */
export function payees(room: () => Room) {
  const wayId = async () => (await keptWays(room()))[0]?.id ?? '';
  const give = async () => room().post('/give', { way: await wayId(), key: room().newId(), amount: '5' });
  const change = async (who: Keeper, form: Record<string, string> = {}) =>
    room().post(`/desk/giving/ways/${await wayId()}`, { ...SWAP, ...form }, { as: who.as });
  const details = async () => (await room().visit('/give/details')).text;
  const runDue = () => room().newsroom.jobs.run('payee-proposals');

  async function keeper(role: 'owner' | 'treasurer'): Promise<Keeper> {
    const as = await room().staff(role);
    const { id, email } = await memberOf(room(), as);
    return { as, id, email };
  }

  /** Time goes by, and they sign in anew by a link of their own. */
  async function later(milliseconds: number, ...who: readonly Keeper[]) {
    room().clock.advance(milliseconds);
    for (const { as, id } of who) {
      await room().post(await room().newsroom.staff.signInLink(id, { id }), {}, { as });
    }
  }

  /** An owner and a treasurer who have been here for long, and a reader who has given. */
  async function twoKeepers(): Promise<readonly [Keeper, Keeper]> {
    const [owner, treasurer] = [await keeper('owner'), await keeper('treasurer')];
    await give();
    await later(48 * HOUR, owner, treasurer);
    return [owner, treasurer];
  }

  async function proposed(who: Keeper, form: Record<string, string> = {}): Promise<string> {
    const { status, location = '' } = await change(who, form);
    if (status !== 303 || !location.startsWith('/desk/giving/proposals/')) {
      throw new Error(`The proposal answered ${status} ${location}.`);
    }
    return location;
  }

  return { wayId, give, change, details, runDue, keeper, later, twoKeepers, proposed };
}
