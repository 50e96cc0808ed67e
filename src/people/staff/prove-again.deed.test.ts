import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person, type Room } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { mailedCode, memberOf } from '../../../test/staff.ts';

const FORM = { email: 'ines@lantern.example', name: 'Inés "M" <Moreno>', 'role-editor': 'yes' };

describeNewsroom('Who does something that matters', (room) => {
  it('is not asked again within ten minutes of signing in', async () => {
    const { as } = await owner(room());
    room().clock.advance(10 * MINUTE - 1);
    expect((await room().post('/desk/people', FORM, { as })).status).toBe(200);
  });

  it('is asked who they are after that, and what they typed is held', async () => {
    const { as } = await owner(room());
    room().clock.advance(10 * MINUTE);
    const form = { ...FORM, email: `held-${room().newId()}@lantern.example` };
    const asked = await room().post('/desk/people', form, { as });
    expect(asked.status).toBe(403);
    expect(asked.text).toContain('<form method="post" action="/desk/people"');
    expect(asked.text).toContain('type="hidden" name="name" value="Inés &quot;M&quot; &lt;Moreno>"');
    expect(asked.header('cache-control')).toBe('no-store');
    expect(await emails(room())).not.toContain(form.email);
  });

  it('types the code of a letter, and it is done with all that was typed', async () => {
    const { as, email } = await owner(room());
    room().clock.advance(10 * MINUTE);
    const form = { ...FORM, email: `done-${room().newId()}@lantern.example` };
    const mailed = await room().post('/desk/people', { ...form, 'again-do': 'mail' }, { as });
    expect(mailed.text).toContain('name="again-code"');
    const code = await mailedCode(room(), email);
    const done = await room().post('/desk/people', { ...form, 'again-code': code }, { as });
    expect([done.status, done.text.includes('An invitation for Inés')]).toEqual([200, true]);
    expect(await emails(room())).toContain(form.email);
    room().clock.advance(10 * MINUTE - 1);
    expect((await room().post('/desk/people', form, { as })).status).toBe(200);
  });

  it('finds a refused form filled in after the proof as well', async () => {
    const { as, email } = await owner(room());
    room().clock.advance(10 * MINUTE);
    const form = { ...FORM, email: 'no address' };
    await room().post('/desk/people', { ...form, 'again-do': 'mail' }, { as });
    const code = await mailedCode(room(), email);
    const refused = await room().post('/desk/people', { ...form, 'again-code': code }, { as });
    expect([refused.status, refused.text.includes('value="no address"')]).toEqual([422, true]);
  });

  it('is told that a code is wrong, and a code that was tried five times is worth nothing', async () => {
    const { as, email } = await owner(room());
    room().clock.advance(10 * MINUTE);
    await room().post('/desk/people', { ...FORM, 'again-do': 'mail' }, { as });
    const code = await mailedCode(room(), email);
    const wrong = { ...FORM, 'again-code': code === '00000000' ? '1' : '00000000' };
    for (let at = 0; at < 5; at += 1) {
      expect((await room().post('/desk/people', wrong, { as })).status).toBe(422);
    }
    const right = { ...FORM, 'again-code': code };
    expect((await room().post('/desk/people', right, { as })).status).toBe(422);
  });

  it('has ten minutes for a code, which works once, and only in the session that asked', async () => {
    const { as, email } = await owner(room());
    const other = await owner(room());
    room().clock.advance(10 * MINUTE);
    await room().post('/desk/people', { ...FORM, 'again-do': 'mail' }, { as });
    const code = await mailedCode(room(), email);
    const form = { ...FORM, 'again-code': code };
    expect((await room().post('/desk/people', form, { as: other.as })).status).toBe(422);
    room().clock.advance(10 * MINUTE);
    expect((await room().post('/desk/people', form, { as })).status).toBe(422);

    await room().post('/desk/people', { ...FORM, 'again-do': 'mail' }, { as });
    const fresh = { ...FORM, 'again-code': await mailedCode(room(), email) };
    const before = await proofs(room());
    const both = await Promise.all([1, 2].map(() => room().post('/desk/people/none/let-go', fresh, { as })));
    // One that comes after the proof needs none any more; at the same time with it, the code is spent.
    expect([404, 422]).toEqual(expect.arrayContaining(both.map(({ status }) => status)));
    expect(both.map(({ status }) => status)).toContain(404);
    expect((await proofs(room())) - before).toBe(1);
  });

  it('finds no code in any table', async () => {
    const { as, email } = await owner(room());
    room().clock.advance(10 * MINUTE);
    await room().post('/desk/people', { ...FORM, 'again-do': 'mail' }, { as });
    const rows = await everyRow(room());
    expect(rows).not.toContain(await mailedCode(room(), email));
  });

  it('may sign in anew instead, in another tab of the same browser', async () => {
    const { as, id } = await owner(room());
    room().clock.advance(10 * MINUTE);
    expect((await room().post('/desk/people', FORM, { as })).status).toBe(403);
    await room().post(await room().newsroom.staff.signInLink(id, { id }), {}, { as });
    expect((await room().post('/desk/people', FORM, { as })).status).toBe(200);
  });

  it('is told as a program that a proof is missing', async () => {
    const { as } = await owner(room());
    room().clock.advance(10 * MINUTE);
    const headers = { accept: 'application/json' };
    const refused = await room().post('/desk/people', FORM, { as, headers });
    expect([refused.status, refused.json()]).toMatchObject([403, { code: 'prove-again' }]);
  });
});

describeNewsroom('Letters with codes', (room) => {
  it('go to one person six times an hour and no more', async () => {
    const { as } = await owner(room());
    room().clock.advance(10 * MINUTE);
    const ask = () => room().post('/desk/people', { ...FORM, 'again-do': 'mail' }, { as });
    for (let at = 0; at < 6; at += 1) expect((await ask()).text).toContain('name="again-code"');
    expect((await ask()).text).toContain('There were many letters within this hour.');
  });
});

describeNewsroom(
  'Where no letters leave',
  (room) => {
    it('the way to prove who one is leads over a new sign-in', async () => {
      const { as } = await owner(room());
      room().clock.advance(10 * MINUTE);
      const asked = await room().post('/desk/people', { ...FORM, 'again-do': 'mail' }, { as });
      expect(asked.status).toBe(403);
      expect(asked.text).toContain('Get a new sign-in link');
      expect(asked.text).not.toContain('again-do');
    });
  },
  { config: { loopback: false } },
);

async function owner(room: Room): Promise<{ as: Person; email: string; id: string }> {
  const as = await room.staff('owner');
  const { id, email } = await memberOf(room, as);
  return { as, email, id };
}

async function emails(room: Room): Promise<readonly string[]> {
  return (await room.newsroom.staff.people()).map(({ email }) => email);
}

/** How often somebody has proved who they are. */
async function proofs({ database }: Room): Promise<number> {
  const acts = database.tables<{ staff_acts: { act: string } }>().selectFrom('staff_acts');
  return (await acts.select('act').where('act', '=', 'proved-again').execute()).length;
}
