import { afterAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { say } from '../../../test/comments.ts';
import { complaintReport, deliveryReport } from '../../../test/echoes.ts';
import { anImapServer } from '../../../test/imap-server.ts';
import { aMinuteLater, lettersTo } from '../../../test/letters.ts';
import { aMailServer } from '../../../test/mail-server.ts';
import { subscribed } from '../../../test/subscribers.ts';

const [server, mailbox] = await Promise.all([aMailServer(), anImapServer()]);
afterAll(() => Promise.all([server.close(), mailbox.close()]));

describeNewsroom(
  'A letter about comments that comes back',
  (room) => {
    const address = () => `ada-${room().newId()}@bay.example`;
    const letters = (email: string) => lettersTo(server, email);
    const newest = (email: string) =>
      server.letters.findLast((letter) => letter.includes(`To: ${email}\r\n`)) ?? '';
    const comes = async (mail: string) => {
      mailbox.bring(mail);
      await room().newsroom.jobs.run('inbox');
      await room().settle();
    };
    const tell = async (href: string) => {
      await say(room(), href, { body: `News of ${room().newId()}.` });
      await aMinuteLater(room());
    };

    it('ends all letters there, says so to its reader and at the desk, and its reader has them again', async () => {
      const email = address();
      const { href, manage } = await subscribed(room(), server, { email });
      await tell(href);
      const before = letters(email).length;
      await comes(deliveryReport({ letter: newest(email), recipient: email }));

      const owner = await room().staff('owner');
      const desk = (await room().visit('/desk/outbox', { as: owner })).text;
      expect(desk).toContain('One address gets no letters.');
      expect(desk).toContain('(5.1.1)');
      expect(desk).not.toContain(email);
      const seen = (await room().visit(manage)).text;
      expect(seen).toContain(`Letters to ${email} came back or were refused`);
      await tell(href);
      await room().post('/sign-in', { email });
      await room().settle();
      expect(letters(email)).toHaveLength(before);

      const resumed = await room().post(`${manage}/resume`, {});
      expect(resumed.status).toBe(303);
      expect((await room().visit(resumed.location ?? '')).text).toContain(
        'Letters to this address are no longer stopped.',
      );
      await tell(href);
      expect(letters(email)).toHaveLength(before + 1);
      expect((await room().visit('/desk/outbox', { as: owner })).text).toContain(
        'Letters go to every address.',
      );
    });

    it('is a farewell where its reader called it unwanted; nobody’s asking brings letters back', async () => {
      const email = address();
      const { href, manage } = await subscribed(room(), server, { email });
      const other = await subscribed(room(), server, { email });
      await tell(href);
      const before = letters(email).length;
      await comes(complaintReport({ letter: newest(email) }));
      expect((await room().visit(manage)).text).toContain(`our letters to ${email} are unwanted`);
      await tell(href);
      await tell(other.href);
      await room().post(`${href}/subscriptions`, { email, notify: 'story' });
      await room().settle();
      expect(letters(email)).toHaveLength(before);

      // Whoever holds the letter may change their mind; what has ended they ask for anew.
      await room().post(`${manage}/resume`, {});
      await tell(href);
      expect(letters(email)).toHaveLength(before);
      await subscribed(room(), server, { email, href: (await room().publish()).href });
      expect(letters(email)).toHaveLength(before + 1);
    });

    it('that asked to confirm, and was called unwanted, ends what goes there as well', async () => {
      const email = address();
      const { href, manage } = await subscribed(room(), server, { email });
      await room().post(`${(await room().publish()).href}/subscriptions`, { email, notify: 'story' });
      await room().settle();
      const before = letters(email).length;
      await comes(complaintReport({ letter: newest(email) }));
      await tell(href);
      expect(letters(email)).toHaveLength(before);
      await room().post(`${manage}/resume`, {});
      await tell(href);
      expect(letters(email)).toHaveLength(before);
    });

    it('A6: is let go again by the link of its own address alone', async () => {
      const [email, other] = [address(), address()];
      const { href, manage } = await subscribed(room(), server, { email });
      const theirs = await subscribed(room(), server, { email: other });
      await tell(href);
      await comes(deliveryReport({ letter: newest(email), recipient: email }));
      const forged = manage.slice(0, -1) + (manage.endsWith('A') ? 'B' : 'A');
      expect((await room().post(`${forged}/resume`, {})).status).toBe(404);
      expect((await room().post(`${theirs.manage}/resume`, {})).status).toBe(303);
      const foreign = { headers: { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' } };
      expect((await room().post(`${manage}/resume`, {}, foreign)).status).toBe(403);
      expect((await room().visit(`${manage}/resume`)).status).toBe(404);
      expect(await room().newsroom.mail.suppressionOf(email)).toMatchObject({ why: 'bounced' });
    });

    it('shows beside whoever works here, and where the mailbox cannot be read the owner is told', async () => {
      const owner = await room().staff('owner');
      const email = `${room().newId()}@staff.example`;
      await room().newsroom.staff.add({ email, role: 'author' });
      await room().database.write((writer) => room().newsroom.mail.suppress(writer, email, 'bounced'));
      expect((await room().visit('/desk/people', { as: owner })).text).toContain(
        'No letters go to this address.',
      );
      expect((await room().visit('/desk/outbox', { as: owner })).text).toContain('was last looked into on');
    });
  },
  { config: { limits: 'off', smtpUrl: server.url, imapUrl: mailbox.url } },
);

describeNewsroom(
  'A mailbox that cannot be read',
  (room) => {
    it('is what the owner finds at the desk', async () => {
      await room().newsroom.jobs.run('inbox');
      const owner = await room().staff('owner');
      for (const path of ['/desk', '/desk/outbox'])
        expect((await room().visit(path, { as: owner })).text, path).toContain(
          'The mailbox to which letters come back cannot be read',
        );
    });
  },
  { config: { imapUrl: 'imap://news:pw@127.0.0.1:1' } },
);
