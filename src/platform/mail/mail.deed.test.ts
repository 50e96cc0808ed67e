import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { DAY, HOUR } from '#platform/clock';
import { createLogger } from '#platform/log';
import { describeNewsroom, type Room } from '../../../test/a-newsroom.ts';
import { everyRow } from '../../../test/every-row.ts';
import { aMailServer, type MailServer } from '../../../test/mail-server.ts';
import { createMail, type Letter, type Mail } from './index.ts';
import type { Occasion } from './words.ts';

function mailOf(room: Room, smtpUrl?: string, loopback = true) {
  const { database, clock, newId, folder } = room;
  // It plans into the newsroom's own outbox, where one handler carries out each topic.
  const outbox = { put: room.newsroom.outbox.put, on: () => {} };
  return createMail({
    ...{ database, clock, newId, outbox, folder, loopback, smtpUrl, from: 'The Bay <news@bay.example>' },
    ...{ secret: Buffer.alloc(32, 7), log: createLogger('silent'), limits: 'on' },
    origin: () => 'https://bay.example',
  });
}

function aLetter(room: Room, changed: Partial<Letter> = {}): Letter {
  const id = room.newId();
  return {
    ...{ key: `test:${id}`, kind: 'sign-in', to: `ada-${id}@bay.example`, subject: 'Your link' },
    text: 'Here it is.\n',
    ...changed,
  };
}

describeNewsroom('Mail', (room) => {
  describe('by a mail server', () => {
    let server: MailServer;
    beforeAll(async () => {
      server = await aMailServer();
    });
    afterEach(() => server.refuse(null));
    afterAll(() => server.close());
    const to = (address: string) => server.letters.filter((letter) => letter.includes(address));

    it('sends a letter once, however often and however at once it is posted', async () => {
      const mail = mailOf(room(), server.url);
      const letter = aLetter(room(), { farewell: 'https://bay.example/farewell/1', language: 'en' });
      expect(await Promise.all([mail.post(letter), mail.post(letter)])).toEqual(['sent', 'sent']);
      expect(await mailOf(room(), server.url).post(letter)).toBe('before');
      expect(to(letter.to)).toHaveLength(1);
      const [sent = ''] = to(letter.to);
      expect(sent).toContain('From: The Bay <news@bay.example>');
      expect(sent).toContain('List-Unsubscribe: <https://bay.example/farewell/1>');
      expect(sent).toContain('List-Unsubscribe-Post: List-Unsubscribe=One-Click');
      expect(sent).toContain('Auto-Submitted: auto-generated');
      expect(await everyRow(room())).not.toContain(letter.to);
    });

    it('A7: keeps a subject within its line', async () => {
      const letter = aLetter(room(), { subject: 'Hello\r\nBcc: bo@elsewhere.example' });
      expect(await mailOf(room(), server.url).post(letter)).toBe('sent');
      expect(to(letter.to)[0]).toMatch(/^Subject: Hello Bcc: bo@elsewhere\.example\r?$/m);
    });

    it('A10: writes to exactly one address', async () => {
      const mail = mailOf(room(), server.url);
      const before = server.letters.length;
      expect(await mail.post(aLetter(room(), { to: 'ada@bay.example, bo@bay.example' }))).toBe('unsent');
      expect(server.letters).toHaveLength(before);
    });

    it('tries again what the server does not take now, under the same name', async () => {
      const letter = aLetter(room());
      const mail = mailOf(room(), server.url);
      server.refuse(451, 'words');
      await expect(mail.post(letter)).rejects.toThrow();
      server.refuse(null);
      expect(await mail.post(letter)).toBe('sent');
      expect(to(letter.to)).toHaveLength(1);
    });

    it('writes no more to an address that is refused for good', async () => {
      const letter = aLetter(room());
      const mail = mailOf(room(), server.url);
      server.refuse(550);
      expect(await mail.post(letter)).toBe('suppressed');
      server.refuse(null);
      expect(await mail.suppressionOf(letter.to.toUpperCase())).toMatchObject({
        why: 'bounced',
        status: '5.0.0',
      });
      expect(await mail.post(aLetter(room(), { to: letter.to }))).toBe('suppressed');
      expect(to(letter.to)).toHaveLength(0);
    });

    it('A10: keeps writing to an address that a badly set-up sender is not passed on to', async () => {
      const mail = mailOf(room(), server.url);
      for (const says of ['relay not permitted', 'Sender verify failed', '5.1.8 Domain not found']) {
        const letter = aLetter(room());
        server.refuse(550, 'address', says);
        await expect(mail.post(letter), says).rejects.toThrow();
        server.refuse(null);
        expect(await mail.suppressionOf(letter.to), says).toBeNull();
        expect(await mail.post(letter), says).toBe('sent');
      }
    });

    it('in doubt after a crash drops what a comment said, and sends anything else under the same name', async () => {
      for (const kind of ['conversation', 'gift'] as const) {
        const letter = aLetter(room(), { kind });
        const lost = await aMailServer();
        const dying = mailOf(room(), lost.url);
        // The process dies between the handing over and the note of it.
        await dying.post(letter);
        await room().database.write(async (writer) => {
          await writer
            .tables<{ letters: { key: string; state: string } }>()
            .updateTable('letters')
            .set({ state: 'sending' })
            .where('key', '=', letter.key)
            .execute();
        });
        expect(await mailOf(room(), server.url).post(letter)).toBe(kind === 'gift' ? 'sent' : 'unsent');
        const name = (text: string | undefined) => text?.match(/^Message-ID: (.+)$/im)?.[1];
        if (kind === 'gift') expect(name(to(letter.to)[0])).toBe(name(lost.letters[0]));
        else expect(to(letter.to)).toHaveLength(0);
        await lost.close();
      }
    });
  });

  it('that is not set up lies in the data folder of this machine, and nowhere on a public one', async () => {
    const letter = aLetter(room(), { subject: 'Größe 5 €' });
    const mail = mailOf(room());
    expect([mail.way, mail.works, await mail.post(letter)]).toEqual(['folder', true, 'kept']);
    const [kept] = await mail.keptLetters(1);
    expect(kept).toMatchObject({ to: letter.to, subject: letter.subject, text: letter.text });
    const open = mailOf(room(), undefined, false);
    expect([open.way, open.works, await open.post(aLetter(room()))]).toEqual(['none', false, 'unsent']);
  });

  it('forgets a letter after ninety days, and what was counted after two', async () => {
    const mail = mailOf(room());
    const letter = aLetter(room());
    const rows = async () => JSON.parse(await everyRow(room())) as Record<string, readonly object[]>;
    const known = async () => JSON.stringify((await rows())['letters']).includes(letter.key);
    await mail.post(letter);
    const occasion = { purpose: 'sign-in', address: letter.to, network: '198.51.100.0/24' } as const;
    await room().database.write((writer) => mail.mayAsk(writer, occasion));
    const counted = (await rows())['mail_budgets'];
    expect(counted).not.toEqual([]);
    room().clock.advance(3 * DAY);
    await room().settle();
    expect((await rows())['mail_budgets']).toEqual([]);
    room().clock.advance(86 * DAY);
    await room().settle();
    expect([await known(), await mail.post(letter)]).toEqual([true, 'before']);
    room().clock.advance(3 * DAY);
    await room().settle();
    expect(await known()).toBe(false);
  });

  describe('at the wish of strangers', () => {
    const ask = (mail: Mail, changed: Partial<Occasion>) =>
      room().database.write((writer) =>
        mail.mayAsk(writer, { purpose: 'sign-in', address: '', network: '203.0.113.0/24', ...changed }),
      );
    const granted = async (most: number, one: (at: number) => Promise<boolean>) => {
      let many = 0;
      for (let at = 0; at < most; at += 1) if (await one(at)) many += 1;
      return many;
    };
    const aVictim = () => `${room().newId()}@bay.example`;
    const from = (at: number) => `192.0.${at}.0/24`;

    it('A10: nobody is written to more than ten times a day, nor twenty people an hour', async () => {
      const [mail, address] = [mailOf(room()), aVictim()];
      expect(await granted(30, (at) => ask(mail, { address, network: from(at) }))).toBe(10);
      expect(await ask(mail, { address: address.toUpperCase(), network: from(99) })).toBe(false);
      const wide = address.replace('bay.', 'ｂａｙ.');
      expect(await ask(mail, { address: wide, network: from(99) })).toBe(false);
      expect(await granted(30, (at) => ask(mail, { address: `${at}-${address}` }))).toBe(20);
      room().clock.advance(25 * HOUR);
      expect(await ask(mail, { address })).toBe(true);
      expect(await everyRow(room())).not.toContain(address);
    });

    it('A10: one network uses nobody’s budget up, and one purpose not that of another', async () => {
      const [mail, address] = [mailOf(room()), aVictim()];
      expect(await granted(20, () => ask(mail, { address, network: from(1) }))).toBe(4);
      expect(await ask(mail, { address, network: from(2) })).toBe(true);
      expect(await granted(20, (at) => ask(mail, { address, network: from(10 + at) }))).toBe(5);
      expect(await ask(mail, { address, purpose: 'subscription', network: from(1) })).toBe(true);
      expect(await ask(mail, { address, purpose: 'desk', network: from(1) })).toBe(true);
    });

    it('A10: no more are written than the budget allows, when fifty ask at once', async () => {
      const [mail, address] = [mailOf(room()), aVictim()];
      const fifty = (one: (at: number) => Promise<boolean>) =>
        Promise.all(Array.from({ length: 50 }, (_, at) => one(at)));
      const yes = (answers: readonly boolean[]) => answers.filter(Boolean).length;
      expect(yes(await fifty((at) => ask(mail, { address, network: from(100 + at) })))).toBe(10);
      const network = '198.51.100.0/24';
      expect(yes(await fifty((at) => ask(mail, { address: `${at}-${address}`, network })))).toBe(20);
    });

    it('what is refused by one budget is taken from none', async () => {
      const [mail, address] = [mailOf(room()), aVictim()];
      const network = from(200);
      await granted(20, (at) => ask(mail, { address: `${at}-${address}`, network }));
      expect(await granted(20, () => ask(mail, { address, network }))).toBe(0);
      expect(await granted(20, (at) => ask(mail, { address, network: from(201 + at) }))).toBe(10);
    });
  });
});
