import { expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';

describeNewsroom('A link from the newsroom’s machine', (room) => {
  it('signs in who works here, as what they are, and ends the earlier one', async () => {
    const { staff } = room().newsroom;
    const earlier = await staff.add({ email: 'kit@lantern.example', role: 'author' });
    const link = await staff.machineLink(' KIT@lantern.example');
    expect((await room().post(earlier, {})).status).toBe(404);
    expect((await room().post(link, {})).location).toBe('/desk');
    const kit = (await staff.people()).find(({ email }) => email === 'kit@lantern.example');
    expect(kit?.roles).toEqual(['author']);
    expect((await staff.acts({ most: 2 })).map(({ act }) => act)).toContain('link-made');
  });

  it('is for nobody who does not work here', async () => {
    const { staff } = room().newsroom;
    await room().staff('owner');
    await staff.add({ email: 'gone@lantern.example', role: 'author' });
    const people = await staff.people();
    const gone = people.find(({ email }) => email === 'gone@lantern.example');
    await staff.letGo(gone!.id, people.find(({ roles }) => roles.includes('owner'))!);
    for (const email of ['gone@lantern.example', 'nobody@lantern.example', 'nobody']) {
      await expect(staff.machineLink(email), email).rejects.toThrow(`“${email}”`);
    }
  });

  it('is named on the sign-in page by the command that changes no role', async () => {
    const { text } = await room().visit('/desk/sign-in');
    expect(text).toContain('npx tidings staff link ');
    expect(text).not.toContain('--role');
  });
});
