import { expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { Authenticator } from '../../../test/authenticator.ts';
import { aGuest } from '../../../test/links.ts';
import { type Colleague, colleague, memberOf } from '../../../test/staff.ts';

const PROGRAM = { headers: { accept: 'application/json' } };

describeNewsroom(
  'A passkey of somebody who works here',
  (room) => {
    const here = () => ({ origin: room().newsroom.origin(), host: 'localhost' });
    const challengeAt = async (path: string, as?: Person) => {
      const asked = await room().post(path, {}, { ...PROGRAM, ...(as ? { as } : {}) });
      return { ...here(), challenge: (asked.json() as { challenge: string }).challenge };
    };
    const toSign = () => challengeAt('/desk/sign-in/passkey/challenge');
    const signIn = (answer: string, as: Person = room().person()) =>
      room().post('/desk/sign-in/passkey', { answer }, { as });

    async function withPasskey(one: Colleague) {
      const passkey = new Authenticator();
      const answer = passkey.make(await challengeAt('/desk/you/passkeys/challenge', one.as));
      const added = await room().post(
        '/desk/you/passkeys',
        { answer, name: 'Telephone <1>' },
        { as: one.as },
      );
      expect(added.location).toBe('/desk/you#passkeys');
      return { ...one, passkey, answer };
    }

    it('signs in without a name, and stands on their page by its own', async () => {
      const { passkey, id, as } = await withPasskey(await colleague(room()));
      expect((await room().visit('/desk/you', { as })).text).toContain('Telephone &lt;1>');
      const device = room().person();
      expect((await signIn(passkey.sign(await toSign()), device)).location).toBe('/desk');
      expect((await memberOf(room(), device)).id).toBe(id);
    });

    it('does not sign in with an answer sent twice, nor with one for readers', async () => {
      const { passkey } = await withPasskey(await colleague(room()));
      const answer = passkey.sign(await toSign());
      expect((await signIn(answer)).status).toBe(303);
      expect((await signIn(answer)).status).toBe(422);
      const forReaders = passkey.sign(await challengeAt('/sign-in/passkey/challenge'));
      expect((await signIn(forReaders)).status).toBe(422);
    });

    it('of a reader opens no desk', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      const passkey = new Authenticator();
      const answer = passkey.make(await challengeAt('/me/passkeys/challenge', as));
      await room().post('/me/passkeys', { answer }, { ...PROGRAM, as });
      expect((await signIn(passkey.sign(await toSign()))).status).toBe(422);
    });

    it('is refused from another origin, unverified, too late, or as no answer at all', async () => {
      const { passkey } = await withPasskey(await colleague(room()));
      const evil = passkey.sign({ ...(await toSign()), origin: 'https://evil.example' });
      expect((await signIn(evil)).status).toBe(422);
      expect((await signIn(passkey.sign(await toSign(), { verified: false }))).status).toBe(422);
      const late = await toSign();
      room().clock.advance(5 * MINUTE);
      expect((await signIn(passkey.sign(late))).status).toBe(422);
      for (const answer of ['', '{}', 'null', '[]']) expect((await signIn(answer)).status).toBe(422);
    });

    it('that was made for somebody else is not added', async () => {
      const one = await colleague(room());
      const other = await colleague(room());
      const answer = new Authenticator().make(await challengeAt('/desk/you/passkeys/challenge', one.as));
      const added = await room().post('/desk/you/passkeys', { answer, name: '' }, { as: other.as });
      expect(added.status).toBe(422);
    });

    it('proves again who they are, theirs alone', async () => {
      const one = await withPasskey(await colleague(room(), 'owner'));
      const other = await withPasskey(await colleague(room()));
      room().clock.advance(10 * MINUTE);
      const form = { email: `kit-${room().newId()}@lantern.example`, 'role-author': 'yes' };
      const prove = async (passkey: Authenticator) =>
        room().post(
          '/desk/people',
          { ...form, 'again-passkey': passkey.sign(await toSign()) },
          { as: one.as },
        );
      expect((await room().post('/desk/people', form, { as: one.as })).status).toBe(403);
      expect((await prove(other.passkey)).status).toBe(422);
      expect((await prove(one.passkey)).status).toBe(200);
    });

    it('is called otherwise by its person alone', async () => {
      const one = await withPasskey(await colleague(room()));
      const other = await colleague(room());
      const rename = (as: Person, name: string) =>
        room().post('/desk/you/passkeys/rename', { id: one.passkey.id, 'passkey-name': name }, { as });
      expect((await rename(other.as, 'Mine')).status).toBe(404);
      expect((await rename(one.as, 'The <blue> telephone')).status).toBe(303);
      expect((await room().visit('/desk/you', { as: one.as })).text).toContain('The &lt;blue> telephone');
      expect((await rename(one.as, 'x'.repeat(500))).status).toBe(422);
      expect((await room().visit('/desk/you', { as: one.as })).text).toContain('The &lt;blue> telephone');
      const [act] = await room().newsroom.staff.acts({ most: 1 });
      expect(act?.act).toBe('passkey-renamed');
    });

    it('is removed by its person alone, and ends with their access', async () => {
      const one = await withPasskey(await colleague(room()));
      const other = await colleague(room());
      const remove = (as: Person) => room().post('/desk/you/passkeys/remove', { id: one.passkey.id }, { as });
      expect((await remove(other.as)).status).toBe(404);
      expect((await signIn(one.passkey.sign(await toSign()))).status).toBe(303);
      expect((await remove(one.as)).status).toBe(303);
      expect((await signIn(one.passkey.sign(await toSign()))).status).toBe(422);
      const gone = await withPasskey(other);
      await room().newsroom.staff.letGo(gone.id, one);
      expect((await signIn(gone.passkey.sign(await toSign()))).status).toBe(422);
    });
  },
  { config: { limits: 'off' } },
);
