import { scryptSync } from 'node:crypto';
import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { lettersTo, mailedLink } from '../../../test/links.ts';
import { colleague, memberOf, PASSWORD, withPassword } from '../../../test/staff.ts';

describeNewsroom(
  'A password',
  (room) => {
    const signIn = (email: string, password: string, as: Person = room().person()) =>
      room().post('/desk/sign-in', { email, password, do: 'password' }, { as });

    it('signs in who set it, with a new session each time', async () => {
      const { email, id } = await withPassword(room(), await colleague(room()));
      const as = room().person();
      as.cookies.set('tidings_desk', 'x'.repeat(43));
      const answer = await signIn(` ${email.toUpperCase()} `, PASSWORD, as);
      expect([answer.status, answer.location]).toEqual([303, '/desk']);
      expect(as.cookies.get('tidings_desk')).not.toBe('x'.repeat(43));
      expect((await memberOf(room(), as)).id).toBe(id);
    });

    it('stands in no table, nor in any letter', async () => {
      const { email } = await withPassword(room(), await colleague(room()), 'kwiaty pod mostem');
      await room().settle();
      expect(await everyRow(room())).not.toContain('kwiaty pod mostem');
      const letter = (await room().newsroom.mail.keptLetters(1_000)).find(({ to }) => to === email);
      expect(letter?.text).toContain('Your password at');
      expect(letter?.text).not.toContain('kwiaty');
    });

    it('A7: says the same of a wrong password, of somebody without one and of an address that nobody has', async () => {
      const known = await withPassword(room(), await colleague(room()));
      const bare = await colleague(room());
      const unknown = `nobody-${room().newId()}@staff.example`;
      const answers = await Promise.all(
        [known.email, bare.email, unknown].map(async (email) => {
          const { status, text, header } = await signIn(email, 'another password of theirs');
          return [status, text.replaceAll(email, ''), header('set-cookie')];
        }),
      );
      expect(answers[0]?.[0]).toBe(422);
      expect(answers[1]).toEqual(answers[0]);
      expect(answers[2]).toEqual(answers[0]);
    });

    it('that is easy to guess is refused at its field, and nothing changes', async () => {
      const { as, email } = await colleague(room());
      for (const password of ['short', 'password2024!', email]) {
        const refused = await room().post('/desk/you/password', { password }, { as });
        expect(refused.status, password).toBe(422);
        expect(refused.text).toContain('field-password-error');
      }
      expect((await signIn(email, 'password2024!')).status).toBe(422);
    });

    it('once changed signs out all other browsers, and ends links that were not used', async () => {
      const one = await withPassword(room(), await colleague(room()));
      const other = room().person();
      await signIn(one.email, PASSWORD, other);
      const link = await room().newsroom.staff.signInLink(one.id, one);
      await withPassword(room(), one, 'ein ganz anderer Satz');
      expect((await room().visit('/desk', { as: other })).location).toBe('/desk/sign-in');
      expect((await room().visit('/desk', { as: one.as })).status).toBe(200);
      expect((await room().visit(link)).status).toBe(404);
      expect((await signIn(one.email, PASSWORD)).status).toBe(422);
      expect((await signIn(one.email, 'ein ganz anderer Satz')).status).toBe(303);
    });

    it('is not set by a stranger: a link that is asked for goes to its person alone', async () => {
      const { email } = await withPassword(room(), await colleague(room()));
      const stranger = room().person();
      const asked = await room().post('/desk/sign-in', { email, do: 'mail' }, { as: stranger });
      expect(asked.text).not.toMatch(/\/desk\/sign-in\/[\w-]{43}/);
      const set = await room().post(
        '/desk/you/password',
        { password: 'von einem Fremden' },
        { as: stranger },
      );
      expect(set.location).toBe('/desk/sign-in');
      expect((await signIn(email, PASSWORD)).status).toBe(303);
    });

    it('is asked for again before something that matters, and then all is done', async () => {
      const { as } = await withPassword(room(), await colleague(room(), 'owner'));
      room().clock.advance(10 * MINUTE);
      const form = { email: `zoe-${room().newId()}@lantern.example`, name: 'Zoë', 'role-author': 'yes' };
      const asked = await room().post('/desk/people', { ...form, 'again-do': 'mail' }, { as });
      expect(asked.text).toContain('name="again-password"');
      expect(asked.text).not.toContain('name="again-code"');
      const wrong = await room().post('/desk/people', { ...form, 'again-password': 'not it at all' }, { as });
      expect([wrong.status, wrong.text.includes('This is not your password.')]).toEqual([422, true]);
      const done = await room().post('/desk/people', { ...form, 'again-password': PASSWORD }, { as });
      expect([done.status, done.text.includes('An invitation for Zoë')]).toEqual([200, true]);
    });

    it('goes with who is let go, and does not come back with them', async () => {
      const one = await withPassword(room(), await colleague(room()));
      const { staff } = room().newsroom;
      await staff.letGo(one.id, one);
      expect((await signIn(one.email, PASSWORD)).status).toBe(422);
      await room().post(await staff.add({ email: one.email, role: 'author' }), {});
      expect((await signIn(one.email, PASSWORD)).status).toBe(422);
    });

    it('that was hashed with less is hashed anew at the next sign-in', async () => {
      const { email, id } = await withPassword(room(), await colleague(room()));
      // Made by scrypt with N = 2^4, r = 8, p = 1 of the password below.
      const salt = Buffer.alloc(16, 3);
      const hash = scryptSync(PASSWORD.normalize('NFKC'), salt, 32, { N: 16, r: 8, p: 1 });
      const old = `scrypt:4:8:1:${salt.toString('base64url')}:${hash.toString('base64url')}`;
      const { database } = room();
      type Tables = { staff_passwords: { staff_id: string; hash: string } };
      await database.write((writer) =>
        writer
          .tables<Tables>()
          .updateTable('staff_passwords')
          .set({ hash: old })
          .where('staff_id', '=', id)
          .execute(),
      );
      expect((await signIn(email, PASSWORD)).status).toBe(303);
      const row = await database
        .tables<Tables>()
        .selectFrom('staff_passwords')
        .selectAll()
        .where('staff_id', '=', id)
        .executeTakeFirst();
      expect(row?.hash).toMatch(/^scrypt:5:8:1:/);
      expect((await signIn(email, PASSWORD)).status).toBe(303);
    });

    it('may be done without, where letters leave', async () => {
      const one = await withPassword(room(), await colleague(room()));
      expect((await room().post('/desk/you/password/remove', {}, { as: one.as })).status).toBe(303);
      expect((await signIn(one.email, PASSWORD)).status).toBe(422);
    });

    it('is not taken from another site', async () => {
      const { email } = await withPassword(room(), await colleague(room()));
      const headers = { 'sec-fetch-site': 'cross-site' };
      const as = room().person();
      const form = { email, password: PASSWORD, do: 'password' };
      expect((await room().post('/desk/sign-in', form, { as, headers })).status).toBe(403);
      expect(as.cookies.size).toBe(0);
    });
  },
  { config: { limits: 'off' } },
);

describeNewsroom(
  'A stranger who tries passwords',
  (room) => {
    const tryOne = (email: string, password: string, ip: string) =>
      room().post(
        '/desk/sign-in',
        { email, password, do: 'password' },
        { headers: { 'x-forwarded-for': ip } },
      );

    it('is stopped after eight for one address, and learns nothing of whether anybody has it', async () => {
      const { email } = await withPassword(room(), await colleague(room()));
      const unknown = `nobody-${room().newId()}@staff.example`;
      const outcomes: number[][] = [[], []];
      for (let at = 0; at < 10; at += 1) {
        outcomes[0]?.push((await tryOne(email, `guess number ${at}`, '203.0.113.7')).status);
        outcomes[1]?.push((await tryOne(unknown, `guess number ${at}`, '203.0.113.7')).status);
      }
      expect(outcomes[0]).toEqual([422, 422, 422, 422, 422, 422, 422, 422, 429, 429]);
      expect(outcomes[1]).toEqual(outcomes[0]);
    });

    it('A10: locks nobody out: the right password counts from elsewhere, and a link by mail always', async () => {
      const { email } = await withPassword(room(), await colleague(room()));
      for (let at = 0; at < 9; at += 1) await tryOne(email, 'a wrong one', '203.0.114.7');
      expect((await tryOne(email, PASSWORD, '203.0.114.7')).status).toBe(429);
      expect((await tryOne(email, PASSWORD, '198.51.100.7')).status).toBe(303);
      for (let at = 0; at < 60; at += 1) await tryOne(email, 'a wrong one', `192.0.${at}.7`);
      expect((await tryOne(email, PASSWORD, '198.51.101.7')).status).toBe(429);
      const before = await lettersTo(room(), email);
      await room().post(
        '/desk/sign-in',
        { email, do: 'mail' },
        { headers: { 'x-forwarded-for': '198.51.101.7' } },
      );
      expect(await lettersTo(room(), email)).toBe(before + 1);
      expect((await room().post(await mailedLink(room(), email), {})).location).toBe('/desk');
    });
  },
  { config: { trustProxy: '127.0.0.1' } },
);

describeNewsroom(
  'Where no letters leave, a password',
  (room) => {
    it('that is the last way in stays', async () => {
      const { as } = await withPassword(room(), await colleague(room()));
      const refused = await room().post('/desk/you/password/remove', {}, { as });
      expect([refused.status, refused.text.includes('This is your last way in')]).toEqual([409, true]);
      expect((await room().visit('/desk/you', { as })).text).toContain('Remove password');
    });

    it('waits to be set by an owner who has no other way in, until there is one', async () => {
      const MISSING = 'way in is missing';
      const start = async (as: Person) => (await room().visit('/desk', { as })).text;
      const [owner, editor] = [await room().staff('owner'), await room().staff('editor')];
      expect(await start(editor)).not.toContain(MISSING);
      const waits = await start(owner);
      expect(waits).toContain(MISSING);
      expect(waits).toContain('href="/desk/you#password"');
      await room().post('/desk/you/password', { password: PASSWORD }, { as: owner });
      expect(await start(owner)).not.toContain(MISSING);
    });
  },
  { config: { loopback: false } },
);
