import { describe, expect, it } from 'vitest';
import { MINUTE } from '#platform/clock';
import { describeNewsroom, type Person, type Seen } from '../../../test/a-newsroom.ts';
import { Authenticator } from '../../../test/authenticator.ts';
import { everyRow } from '../../../test/every-row.ts';
import { aGuest, signInByMail } from '../../../test/links.ts';

const PROGRAM = { headers: { accept: 'application/json' } };

describeNewsroom(
  'A passkey',
  (room) => {
    const here = () => ({ origin: room().newsroom.origin(), host: 'localhost' });
    const challengeFor = async (path: string, as?: Person): Promise<string> => {
      const asked = await room().post(path, {}, { ...PROGRAM, ...(as ? { as } : {}) });
      expect(asked.status).toBe(200);
      return (asked.json() as { challenge: string }).challenge;
    };
    const toAdd = (as: Person) => challengeFor('/me/passkeys/challenge', as);
    const toSignIn = () => challengeFor('/sign-in/passkey/challenge');
    const add = (answer: string, as: Person): Promise<Seen> =>
      room().post('/me/passkeys', { answer }, { ...PROGRAM, as });
    const signIn = (answer: string, as: Person): Promise<Seen> =>
      room().post('/sign-in/passkey', { answer }, { ...PROGRAM, as });
    const nameIn = async (as: Person) =>
      (await room().newsroom.readers.readerOf({ cookie: (name) => as.cookies.get(name) }))?.name;

    async function withPasskey(name = 'Olu') {
      const as = await aGuest(room(), { name });
      const passkey = new Authenticator();
      const answer = passkey.make({ ...here(), challenge: await toAdd(as) });
      expect((await add(answer, as)).json()).toEqual({ to: '/me#passkeys' });
      return { as, passkey, answer };
    }

    it('signs its reader in on another device', async () => {
      const { passkey } = await withPasskey('Olu Bay');
      const device = room().person();
      for (const _ of ['once', 'again']) {
        const answer = await signIn(passkey.sign({ ...here(), challenge: await toSignIn() }), device);
        expect(answer.json()).toEqual({ to: '/me' });
        expect(await nameIn(device)).toBe('Olu Bay');
      }
      expect((await room().visit('/me', { as: device })).text).toContain('A passkey');
    });

    it('is asked to verify its person, by the name of this newsroom', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      const made = await room().post('/me/passkeys/challenge', {}, { ...PROGRAM, as });
      expect(made.json()).toMatchObject({
        rp: { id: 'localhost' },
        authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      });
      const signed = await room().post('/sign-in/passkey/challenge', {}, PROGRAM);
      expect(signed.json()).toMatchObject({ rpId: 'localhost', userVerification: 'required' });
      expect(signed.json()).not.toHaveProperty('allowCredentials.0');
    });

    it('keeps no challenge readable', async () => {
      const as = await aGuest(room(), { name: 'Olu' });
      const challenges = [await toAdd(as), await toSignIn()];
      const rows = await everyRow(room());
      for (const challenge of challenges) expect(rows).not.toContain(challenge);
    });

    it('does not sign in with an answer sent twice', async () => {
      const { passkey } = await withPasskey();
      const answer = passkey.sign({ ...here(), challenge: await toSignIn() });
      expect((await signIn(answer, room().person())).status).toBe(200);
      const thief = room().person();
      expect((await signIn(answer, thief)).status).toBe(422);
      expect(thief.cookies.size).toBe(0);
    });

    it('is not added twice with one answer', async () => {
      const { as, answer } = await withPasskey();
      expect((await add(answer, as)).status).toBe(422);
    });

    it('has five minutes', async () => {
      const { passkey, as } = await withPasskey();
      const late = await toSignIn();
      const lateToAdd = await toAdd(as);
      room().clock.advance(5 * MINUTE);
      expect((await signIn(passkey.sign({ ...here(), challenge: late }), room().person())).status).toBe(422);
      const made = new Authenticator().make({ ...here(), challenge: lateToAdd });
      expect((await add(made, as)).status).toBe(422);
    });

    describe('is refused', () => {
      it('from another origin, or for another host', async () => {
        const { passkey, as } = await withPasskey();
        const wrongs = [
          { origin: 'https://evil.example', host: 'localhost' },
          { origin: here().origin, host: 'evil.example' },
        ];
        for (const wrong of wrongs) {
          const signed = passkey.sign({ ...wrong, challenge: await toSignIn() });
          expect((await signIn(signed, room().person())).status).toBe(422);
          const made = new Authenticator().make({ ...wrong, challenge: await toAdd(as) });
          expect((await add(made, as)).status).toBe(422);
        }
      });

      it('with a challenge of our own that was never given, or given for something else', async () => {
        const { passkey, as } = await withPasskey();
        for (const challenge of ['A'.repeat(43), await toAdd(as)]) {
          const signed = passkey.sign({ ...here(), challenge });
          expect((await signIn(signed, room().person())).status).toBe(422);
        }
        const other = await aGuest(room(), { name: 'Eve' });
        const forOther = new Authenticator().make({ ...here(), challenge: await toAdd(as) });
        expect((await add(forOther, other)).status).toBe(422);
      });

      it('where its person was not verified, or another key signed', async () => {
        const { passkey } = await withPasskey();
        const unverified = passkey.sign({ ...here(), challenge: await toSignIn() }, { verified: false });
        expect((await signIn(unverified, room().person())).status).toBe(422);
        const forged = new Authenticator().sign({ ...here(), challenge: await toSignIn() });
        const posing = JSON.stringify({ ...JSON.parse(forged), id: passkey.id, rawId: passkey.id });
        expect((await signIn(posing, room().person())).status).toBe(422);
      });

      it('where it is no answer at all', async () => {
        const as = await aGuest(room(), { name: 'Olu' });
        for (const answer of ['', '{}', 'null', '{"id":"a"}', '[]', '"__proto__"']) {
          expect((await signIn(answer, room().person())).status, answer).toBe(422);
          expect((await add(answer, as)).status, answer).toBe(422);
        }
      });
    });

    it('ends when its reader ends it, and by nobody else', async () => {
      const { as, passkey } = await withPasskey();
      const other = await aGuest(room(), { name: 'Eve' });
      await room().post('/me/passkeys/end', { id: passkey.id }, { as: other });
      const ask = async () => passkey.sign({ ...here(), challenge: await toSignIn() });
      expect((await signIn(await ask(), room().person())).status).toBe(200);
      await room().post('/me/passkeys/end', { id: passkey.id }, { as });
      expect((await signIn(await ask(), room().person())).status).toBe(422);
    });

    it('of before does not come along into an account', async () => {
      const { as, passkey } = await withPasskey();
      await signInByMail(room(), `olu-${room().newId()}@bay.example`, as);
      const signed = passkey.sign({ ...here(), challenge: await toSignIn() });
      expect((await signIn(signed, room().person())).status).toBe(422);
    });

    it('has its script on the pages with its button alone', async () => {
      const { href } = await room().publish();
      for (const path of ['/me', '/sign-in']) {
        expect((await room().visit(path)).text, path).toContain('/assets/passkey.entry-');
      }
      for (const path of ['/', href, '/search']) {
        expect((await room().visit(path)).text, path).not.toContain('passkey');
      }
    });
  },
  { config: { limits: 'off' } },
);
