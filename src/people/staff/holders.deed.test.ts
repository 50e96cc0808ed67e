import { expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { memberOf } from '../../../test/staff.ts';

describeNewsroom('Who holds a role', (room) => {
  const ownSince = async (id: string) => {
    const { staff } = room().newsroom;
    const holders = await staff.holders(room().database, ['owner', 'treasurer']);
    return holders.find((one) => one.id === id)?.ownSince;
  };
  const now = () => room().clock.now().toISOString();

  it('has held it since it was given, and keeps that when another one is added or taken', async () => {
    const { staff } = room().newsroom;
    const { id } = await memberOf(room(), await room().staff('treasurer'));
    const given = now();
    expect(await ownSince(id)).toBe(given);
    room().clock.advance(DAY);
    await staff.setRoles(id, ['treasurer', 'owner'], { id });
    expect(await ownSince(id)).toBe(given);
    await staff.setRoles(id, ['owner'], { id });
    expect(await ownSince(id)).toBe(now());
    expect(now()).not.toBe(given);
  });

  it('has held it by themselves only since the last link that another one was given for them', async () => {
    const { staff } = room().newsroom;
    const owner = await memberOf(room(), await room().staff('owner'));
    const { id, email } = await memberOf(room(), await room().staff('treasurer'));
    const given = now();
    room().clock.advance(DAY);
    await staff.signInLink(id, { id });
    expect(await ownSince(id)).toBe(given);
    await staff.signInLink(id, owner);
    expect(await ownSince(id)).toBe(now());
    room().clock.advance(DAY);
    await staff.add({ email, role: 'treasurer' });
    expect(await ownSince(id)).toBe(now());
  });

  it('is not somebody who left, or has other roles', async () => {
    const owner = await memberOf(room(), await room().staff('owner'));
    const { id } = await memberOf(room(), await room().staff('treasurer'));
    const author = await memberOf(room(), await room().staff('author'));
    await room().newsroom.staff.letGo(id, owner);
    expect([await ownSince(id), await ownSince(author.id)]).toEqual([undefined, undefined]);
    expect(await ownSince(owner.id)).toBeDefined();
  });
});
