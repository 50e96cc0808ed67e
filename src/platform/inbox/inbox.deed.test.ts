import { afterEach, beforeEach, expect, it } from 'vitest';
import { createJobs } from '#platform/jobs';
import { createLogger } from '#platform/log';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { anImapServer, type ImapServer } from '../../../test/imap-server.ts';
import { createInbox, type Received, type Receiver } from './index.ts';

describeNewsroom('The mailbox of a newsroom', (room) => {
  let server: ImapServer;
  beforeEach(async () => {
    server = await anImapServer();
  });
  afterEach(() => server.close());

  /** A process that reads the mailbox, with the subjects of what it was shown. */
  function aProcess({ url = server.url, take = async (_: Received) => false } = {}) {
    const { database, clock, newId } = room();
    const log = createLogger('silent');
    const jobs = createJobs({ database, clock, newId, log });
    const shown: Received[] = [];
    const receiver: Receiver = {
      name: 'test',
      take(received) {
        shown.push(received);
        return take(received);
      },
    };
    const inbox = createInbox({ database, clock, log, jobs, imapUrl: url, receivers: () => [receiver] });
    return {
      ...{ inbox, shown, look: () => jobs.run('inbox') },
      subjects: () => shown.map(({ mail }) => mail.subject),
    };
  }
  const aMail = (subject: string, text = 'Good morning.') =>
    `From: Ada <ADA@bay.example>\r\nSubject: ${subject}\r\nContent-Type: text/plain\r\n\r\n${text}\r\n`;

  it('is read from where it was left, whoever read it before, and each mail is shown once', async () => {
    const [one, other] = [aProcess(), aProcess()];
    for (const subject of ['One', 'Two']) server.bring(aMail(subject));
    await one.look();
    await other.look();
    server.bring(aMail('Three'));
    await other.look();
    await one.look();
    expect([one.subjects(), other.subjects()]).toEqual([['One', 'Two'], ['Three']]);
    expect(one.shown[0]?.mail).toMatchObject({ from: 'ada@bay.example', text: 'Good morning.\n' });
    expect(await one.inbox.state()).toEqual({ lookedAt: room().clock.now().toISOString(), failure: null });
  });

  it('keeps as unread, for people, what was for nobody', async () => {
    for (const subject of ['Mine', 'A reader writes']) server.bring(aMail(subject));
    await aProcess({ take: async ({ mail }) => mail.subject === 'Mine' }).look();
    expect(server.read()).toEqual([true, false]);
  });

  it('that is numbered anew is read anew', async () => {
    const one = aProcess();
    server.bring(aMail('One'));
    await one.look();
    server.renumber();
    await one.look();
    expect(one.subjects()).toEqual(['One', 'One']);
    expect(one.shown[0]?.id).not.toBe(one.shown[1]?.id);
  });

  it('that is new to us and full is read from its latest five hundred', async () => {
    for (let many = 0; many < 510; many += 1) server.bring(aMail(`Mail ${many}`));
    const one = aProcess();
    await one.look();
    expect(one.shown).toHaveLength(500);
    expect([one.subjects()[0], one.subjects().at(-1)]).toEqual(['Mail 10', 'Mail 509']);
  });

  it('of a vast mail reads the beginning alone', async () => {
    const one = aProcess();
    server.bring(aMail('Vast', 'x'.repeat(78).concat('\r\n').repeat(50_000)));
    server.bring(aMail('Small'));
    await one.look();
    const [vast, small] = one.shown;
    expect([vast?.raw.length, vast?.isWhole, vast?.mail.subject]).toEqual([256 * 1_024, false, 'Vast']);
    expect([small?.isWhole, small?.mail.subject]).toEqual([true, 'Small']);
  });

  it('is read on after a mail that always fails, which is left alone', async () => {
    const one = aProcess({
      take: ({ mail }) =>
        mail.subject === 'Bad' ? Promise.reject(new Error('No.')) : Promise.resolve(false),
    });
    for (const subject of ['Before', 'Bad', 'After']) server.bring(aMail(subject));
    for (let round = 0; round < 4; round += 1) {
      room().clock.advance(3 * 60_000);
      await one.look();
    }
    expect(one.subjects()).toEqual(['Before', 'Bad', 'Bad', 'Bad', 'After']);
  });

  it('says why it cannot be read, and is read on once it can', async () => {
    server.bring(aMail('Before'));
    await aProcess().look();
    const failing = [
      [server.url.replace('p%2Fw', 'wrong'), 'not-let-in'],
      [`${server.url}/Nowhere`, 'no-such-folder'],
      ['imap://news:pw@127.0.0.1:1', 'not-reached'],
    ] as const;
    for (const [url, failure] of failing) {
      const one = aProcess({ url });
      await one.look();
      expect(await one.inbox.state()).toMatchObject({ failure, lookedAt: expect.any(String) });
    }
    server.bring(aMail('After'));
    const well = aProcess();
    await well.look();
    expect(well.subjects()).toEqual(['After']);
  });

  it('that was never looked into says so', async () => {
    expect(await aProcess().inbox.state()).toEqual({ lookedAt: null, failure: null });
  });

  it('that is not set up is not looked for', async () => {
    expect(await room().newsroom.inbox.state()).toBeNull();
    await expect(room().newsroom.jobs.run('inbox')).rejects.toThrow('There is no job "inbox".');
  });
});
