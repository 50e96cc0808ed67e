import { afterAll, expect, it } from 'vitest';
import { DAY } from '#platform/clock';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { answerTo, complaintReport, deliveryReport, reportInWords } from '../../../test/echoes.ts';
import { everyRow } from '../../../test/every-row.ts';
import { anImapServer } from '../../../test/imap-server.ts';
import { aMailServer } from '../../../test/mail-server.ts';

const [smtp, imap] = await Promise.all([aMailServer(), anImapServer()]);
afterAll(() => Promise.all([smtp.close(), imap.close()]));
const config = { limits: 'off', smtpUrl: smtp.url, imapUrl: imap.url } as const;

describeNewsroom(
  'What comes back about a letter',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;

    /** A letter to this address, as it went out. */
    async function aLetter(to: string, kind: 'conversation' | 'sign-in' = 'conversation'): Promise<string> {
      const key = `test:${room().newId()}`;
      const posted = await room().newsroom.mail.post({
        key,
        kind,
        to,
        subject: 'News',
        text: 'There are some.\n',
      });
      expect(posted).toBe('sent');
      return smtp.letters.findLast((letter) => letter.includes(`To: ${to}\r\n`)) ?? '';
    }
    const posts = (to: string, kind: 'conversation' | 'confirmation' | 'sign-in' = 'conversation') =>
      room().newsroom.mail.post({
        key: `test:${room().newId()}`,
        kind,
        to,
        subject: 'News',
        text: 'More.\n',
      });
    const suppression = (to: string) => room().newsroom.mail.suppressionOf(to);
    const lookInto = () => room().newsroom.jobs.run('inbox');
    const comes = async (...mails: readonly string[]) => {
      for (const one of mails) imap.bring(one);
      await lookInto();
    };

    it('stops letters to an address that takes none, for whichever reason they would go', async () => {
      for (const shape of [deliveryReport, reportInWords]) {
        const ada = address();
        const letter = await aLetter(ada);
        await comes(shape({ letter, recipient: ada }));
        expect(await suppression(ada)).toMatchObject({ why: 'bounced', status: '5.1.1' });
        expect(imap.read().at(-1)).toBe(true);
        for (const kind of ['conversation', 'confirmation', 'sign-in'] as const)
          expect(await posts(ada, kind)).toBe('suppressed');
        expect(await everyRow(room())).not.toContain(ada);
      }
    });

    it('A10: is believed by the token of the letter alone: nobody else’s address, name or report counts', async () => {
      const [ada, bo] = [address(), address()];
      const [letter, other] = [await aLetter(ada), await aLetter(bo)];
      const [token, foreign] = [letter, other].map((one) => one.match(/^X-Tidings-Letter: (.{44})\r$/m)?.[1]);
      if (!token || !foreign) throw new Error('A letter carries no token.');
      const changed = (at: number) =>
        token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
      const mixed = [token.slice(0, 22) + foreign.slice(22), foreign.slice(0, 22) + token.slice(22)];
      const forged = [...mixed, changed(0), changed(43), token.slice(0, 22), '', `${token}A`, 'A'.repeat(44)];
      await comes(
        ...forged.flatMap((one) => {
          const made = { letter: letter.replaceAll(token, one), recipient: ada };
          return [deliveryReport(made), reportInWords(made), complaintReport(made)];
        }),
      );
      expect(imap.read().slice(-3 * forged.length)).not.toContain(true);
      expect(await suppression(ada)).toBeNull();
      expect(await posts(ada)).toBe('sent');
      // With a letter of one's own one stops nobody else's.
      await comes(deliveryReport({ letter: other, recipient: ada }));
      expect([await suppression(ada), await suppression(bo)]).toEqual([null, null]);
    });

    it('is for nobody where a person answers, and stays unread for people', async () => {
      const ada = address();
      await comes(answerTo({ letter: await aLetter(ada), body: '550 5.1.1 I am away.' }));
      expect(imap.read().at(-1)).toBe(false);
      expect(await suppression(ada)).toBeNull();
    });

    it('stops letters that do not get through on five days of a month, not those of a bad day', async () => {
      const ada = address();
      const full = { recipient: ada, status: '4.2.2', diagnostic: 'smtp; 452 4.2.2 Mailbox full' };
      for (let many = 0; many < 8; many += 1)
        await comes(deliveryReport({ letter: await aLetter(ada), ...full }));
      expect(await suppression(ada)).toBeNull();
      for (let day = 0; day < 3; day += 1) {
        room().clock.advance(DAY);
        await comes(deliveryReport({ letter: await aLetter(ada), ...full }));
      }
      expect(await suppression(ada)).toBeNull();
      room().clock.advance(DAY);
      await comes(deliveryReport({ letter: await aLetter(ada), ...full }));
      expect(await suppression(ada)).toMatchObject({ why: 'bounced', status: '4.2.2' });
    });

    it('forgets a bad day after a month', async () => {
      const ada = address();
      const full = { recipient: ada, status: '4.2.2' };
      for (let month = 0; month < 5; month += 1) {
        await comes(deliveryReport({ letter: await aLetter(ada), ...full }));
        room().clock.advance(32 * DAY);
        await room().settle();
      }
      expect(await suppression(ada)).toBeNull();
      const rows = JSON.parse(await everyRow(room())) as Record<string, readonly string[]>;
      expect(rows['mail_setbacks']).toEqual([]);
    });

    it('A10: is held against no address, on however many days, where servers mind the letter or its sender', async () => {
      const ada = address();
      for (const [status, diagnostic] of [
        ['5.7.1', 'smtp; 554 5.7.1 Message looks like spam'],
        ['5.7.26', 'smtp; 550 5.7.26 This mail is unauthenticated'],
        ['5.1.8', 'smtp; 550 5.1.8 Sender address rejected: Domain not found'],
        ['5.0.0', 'smtp; 550 relay not permitted'],
        ['5.0.0', 'smtp; 550 Sender verify failed'],
        ['5.4.6', 'smtp; 550 5.4.6 mail loops back to myself'],
      ] as const) {
        await comes(deliveryReport({ letter: await aLetter(ada), recipient: ada, status, diagnostic }));
        room().clock.advance(DAY);
      }
      expect(await suppression(ada)).toBeNull();
      expect(await posts(ada)).toBe('sent');
    });

    it('counts as a bad day where it is about somebody to whom the letter was passed on', async () => {
      const ada = address();
      await comes(deliveryReport({ letter: await aLetter(ada), recipient: 'one-of-many@elsewhere.example' }));
      expect(await suppression(ada)).toBeNull();
    });

    it('changes nothing while the mail server still tries; once it gives up, it does', async () => {
      const ada = address();
      const letter = await aLetter(ada);
      await comes(deliveryReport({ letter, recipient: ada, action: 'delayed', status: '4.4.1' }));
      expect([await suppression(ada), imap.read().at(-1)]).toEqual([null, true]);
      await comes(deliveryReport({ letter, recipient: ada, status: '4.4.7' }));
      await comes(deliveryReport({ letter, recipient: ada, status: '5.1.2' }));
      expect(await suppression(ada)).toMatchObject({ status: '5.1.2' });
    });

    it('ends letters about comments where their reader calls them unwanted, and no link that one asks for', async () => {
      const ada = address();
      await comes(complaintReport({ letter: await aLetter(ada) }));
      expect(await suppression(ada)).toMatchObject({ why: 'complained' });
      expect([await posts(ada), await posts(ada, 'confirmation')]).toEqual(['suppressed', 'suppressed']);
      expect(await posts(ada, 'sign-in')).toBe('sent');
      await comes(deliveryReport({ letter: await aLetter(ada, 'sign-in'), recipient: ada }));
      expect(await suppression(ada)).toMatchObject({ why: 'bounced' });
      expect(await posts(ada, 'sign-in')).toBe('suppressed');
      const wanted = address();
      await comes(complaintReport({ letter: await aLetter(wanted), type: 'not-spam' }));
      expect(await suppression(wanted)).toBeNull();
    });

    it('is noted once, however often it comes: what was lifted since stays lifted', async () => {
      const ada = address();
      const report = deliveryReport({ letter: await aLetter(ada), recipient: ada });
      await comes(report);
      await room().database.write((writer) => room().newsroom.mail.lift(writer, ada));
      await comes(report, report);
      imap.renumber();
      await lookInto();
      expect(await suppression(ada)).toBeNull();
    });

    it('about a letter that is forgotten changes nothing', async () => {
      const ada = address();
      const letter = await aLetter(ada);
      room().clock.advance(100 * DAY);
      await room().settle();
      await comes(deliveryReport({ letter, recipient: ada }));
      expect(await suppression(ada)).toBeNull();
    });
  },
  { config },
);
