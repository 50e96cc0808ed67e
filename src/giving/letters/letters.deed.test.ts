import { afterAll, beforeEach, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom, type Person } from '../../../test/a-newsroom.ts';
import { lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { ADDRESS, forgetAllWays, INTERAC, keepWays, keptWays } from '../../../test/ways.ts';

const server = await aMailServer();
afterAll(() => server.close());

const PATH = '/desk/giving/letters';
const WORDS = {
  subject: 'It came, {name}: {amount}',
  opening: 'Dear {name},\r\n\r\n{amount} came on {date}.',
  closing: 'Ada Quill\r\n{newsroom}',
};

describeNewsroom(
  'The letters to givers',
  (room) => {
    let treasurer: Person;
    beforeEach(async () => {
      await forgetAllWays(room());
      await keepWays(room(), [INTERAC]);
      treasurer = await room().staff('treasurer');
    });

    const edit = (kind: string, form: Record<string, string>, as = treasurer) =>
      room().post(`${PATH}/${kind}`, form, { as });

    async function pledged(email: string, form: Record<string, string> = {}) {
      const [way] = await keptWays(room());
      const sent = { way: way?.id ?? '', key: room().newId(), amount: '50', country: 'CA', email, ...form };
      const { location = '' } = await room().post('/give', sent);
      return location.slice('/gifts/'.length, -43);
    }

    async function given(form: Record<string, string> = {}) {
      const email = `${room().newId()}@giver.example`;
      const id = await pledged(email, form);
      const arrival = { gift: room().newId(), amount: '50', date: '2026-03-10' };
      await room().post(`/desk/gifts/${id}/received`, arrival, { as: treasurer });
      await room().settle();
      await room().settle();
      return lettersTo(server, email);
    }

    it('leave in the newsroom’s words, with facts that nobody changes, and in ours again once those are restored', async () => {
      expect((await edit('received', WORDS)).status).toBe(303);
      expect(
        (await edit('promise', { ...WORDS, subject: 'Do it', opening: 'So:', closing: 'Thanks' })).status,
      ).toBe(303);
      const [how, thanks] = await given({ name: 'Olu Bright' });
      expect(how?.subject).toBe('Do it');
      for (const fact of [ADDRESS, 'CA$50.00', 'Your reference']) expect(how?.all).toContain(fact);
      expect(thanks?.subject).toBe('It came, Olu Bright: CA$50.00');
      for (const word of [
        'Dear Olu Bright,',
        'CA$50.00 came on March 10, 2026.',
        'Ada Quill\nA new newsroom',
      ]) {
        expect(thanks?.all).toContain(word);
      }
      expect((await room().post(`${PATH}/received/restore`, {}, { as: treasurer })).status).toBe(303);
      await room().post(`${PATH}/promise/restore`, {}, { as: treasurer });
      expect((await given())[1]?.subject).toBe('Your gift of CA$50.00 has arrived');
    });

    it('are shown before they are kept, by the hand that sends them, and refused with the reason at the field', async () => {
      const preview = await edit('received', { ...WORDS, do: 'preview' });
      expect(preview.status).toBe(200);
      for (const word of ['It came, Olu Bright: €50.00', 'Dear Olu Bright,'])
        expect(preview.text).toContain(word);
      expect((await room().visit(`${PATH}/received`, { as: treasurer })).text).not.toContain('It came,');
      const wrong = { subject: '', opening: 'Send it to {iban} <b>now</b>', closing: 'x'.repeat(2_001) };
      const refused = await edit('received', wrong);
      expect(refused.status).toBe(422);
      for (const says of [
        'This is needed',
        'There is a brace in it',
        'This is too long',
        '{iban} &lt;b>now',
      ]) {
        expect(refused.text).toContain(says);
      }
      expect((await edit('promise', { ...WORDS, subject: 'Hello {name}' })).status).toBe(422);
      expect((await edit('nothing', WORDS)).status).toBe(404);
    });

    it('A6: name no other place to send money to, which one person alone could else write into them', async () => {
      const moved = { ...WORDS, opening: 'We have moved. Send {amount} to DE89 3704 0044 0532 0130 00.' };
      for (const kind of ['promise', 'received', 'reminder']) {
        const refused = await edit(kind, { ...moved, subject: 'Do it' });
        expect([kind, refused.status]).toEqual([kind, 422]);
        expect(refused.text).toContain('is changed under Ways to give, by two people');
        expect(refused.text).toContain('DE89 3704 0044 0532 0130 00');
      }
      const [how] = await given();
      expect(how?.all).not.toContain('DE89');
    });

    it('A12: carry no header and no words of a stranger to the address in a form', async () => {
      await edit('received', WORDS);
      const spam = { name: 'Win at evil.example\r\nBcc: all@bay.example', word: 'Buy at evil.example' };
      for (const letter of await given(spam)) {
        expect(letter.all).not.toContain('evil.example');
        expect(letter.all).not.toMatch(/^Bcc:/im);
      }
      expect((await given(spam)).at(-1)?.subject).toBe('It came, reader: CA$50.00');
      await edit('received', { ...WORDS, subject: 'Thanks\r\nBcc: everybody' });
      const last = (await given()).at(-1);
      expect(last?.subject).toBe('Thanks Bcc: everybody');
      expect(last?.header('Bcc')).toBeUndefined();
      const to = 'olu@giver.example, all@bay.example';
      const [way] = await keptWays(room());
      const sent = { way: way?.id ?? '', key: room().newId(), amount: '5', country: 'CA', email: to };
      expect((await room().post('/give', sent)).status).toBe(422);
      await room().post(`${PATH}/received/restore`, {}, { as: treasurer });
    });

    it('A5: are the owner’s and the treasurer’s, and changes stand in the audit trail', async () => {
      for (const role of ['editor', 'author', 'moderator']) {
        const as = await room().staff(role);
        expect((await room().visit(PATH, { as })).status, role).toBe(403);
        expect((await edit('received', WORDS, as)).status, role).toBe(403);
      }
      await edit('received', WORDS);
      const [act] = await room().newsroom.staff.acts({ most: 1 });
      expect(act).toMatchObject({ act: 'giving-letters-changed', subject: 'letter:received' });
      await room().post(`${PATH}/received/restore`, {}, { as: treasurer });
    });

    it('tell owner and treasurer of promises, no giver’s name in them: five a day, and all others on the next morning', async () => {
      const [one] = (await room().newsroom.staff.people()).filter(({ roles }) => roles.includes('treasurer'));
      const told = () =>
        lettersTo(server, one?.email ?? '').filter(({ subject }) => subject.includes('promise'));
      room().clock.advance(2 * DAY);
      for (let at = 0; at < 8; at += 1) {
        await pledged('', { name: 'Ottoline Hidden', amount: String(20 + at) });
        room().clock.advance(1_000);
        await room().settle();
      }
      const before = told();
      expect(before.slice(-5).map(({ subject }) => subject)).toEqual(
        [20, 21, 22, 23, 24].map((amount) => `A new promise: CA$${amount}.00`),
      );
      room().clock.advance(DAY);
      await room().settle();
      expect(
        told()
          .slice(before.length)
          .map(({ subject }) => subject),
      ).toEqual(['3 more promises on 2026-03-12']);
      for (const { all } of told()) expect(all).not.toContain('Ottoline');
      const as = await room().staff('treasurer');
      await room().post(PATH, {}, { as });
      await pledged('');
      await room().settle();
      expect(told()).toHaveLength(before.length + 1);
      await room().post(PATH, { tells: 'yes' }, { as });
      room().clock.advance(-3 * DAY - 8_000);
    });

    it('keep their Message-ID when one is sent again, and leave once for each occasion', async () => {
      const letters = await given();
      const ids = letters.map((letter) => letter.header('Message-ID'));
      expect(new Set(ids).size).toBe(letters.length);
      expect(letters).toHaveLength(2);
    });
  },
  { config: { smtpUrl: server.url, limits: 'off' } },
);
