import { expect, it } from 'vitest';
import { HOUR } from '#platform/clock';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { owedMails } from '../../../test/owed-mails.ts';
import { type Consequence, outboxMigrations } from './index.ts';

describeOnBothEngines('The outbox', outboxMigrations, (given) => {
  const { clock, open, owe, mail, withMails } = owedMails(given);

  it('carries out what a deed owes, once it stands', async () => {
    const { outbox, sent } = withMails();
    await owe(outbox, mail('ana'));
    expect(sent).toEqual([]);
    await outbox.settle();
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it('owes nothing for a deed that failed', async () => {
    const { outbox, sent } = withMails();
    const failed = given.database.write(async (writer) => {
      await outbox.put(writer, mail('ana'));
      throw new Error('No.');
    });
    await expect(failed).rejects.toThrow('No.');
    await outbox.settle();
    expect(sent).toEqual([]);
  });

  it('follows the consequences of consequences', async () => {
    const { outbox, sent } = withMails();
    outbox.on('comment-posted', async ({ depth }) => {
      const next: Consequence =
        depth === 3 ? mail('ana') : { topic: 'comment-posted', payload: { depth: Number(depth) + 1 } };
      await owe(outbox, next);
    });
    await owe(outbox, { topic: 'comment-posted', payload: { depth: 1 } });
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it('waits for the time before which something must not be done', async () => {
    const { outbox, sent } = withMails();
    await owe(outbox, mail('ana', { notBefore: '2026-03-02T08:01:00.000Z' }));
    await outbox.settle();
    expect(sent).toEqual([]);
    clock().advance(60_000);
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it('tries again after pauses that double', async () => {
    const { outbox, sent } = withMails(2);
    await owe(outbox, mail('ana'));
    for (const pause of [0, 1_999, 1, 3_999]) {
      clock().advance(pause);
      await outbox.settle();
      expect(sent).toEqual([]);
    }
    clock().advance(1);
    await outbox.settle();
    expect(sent).toEqual(['ana']);
    expect(await outbox.deadLetters()).toEqual([]);
  });

  it('does not let one that fails hold up the others', async () => {
    const { outbox, sent } = withMails();
    outbox.on('webhook', async () => {
      throw new Error('Gone.');
    });
    await owe(outbox, { topic: 'webhook', payload: {} });
    await owe(outbox, mail('ana'));
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it('keeps what failed too often as a dead letter, which can be sent anew', async () => {
    const { outbox, sent } = withMails(12);
    await owe(outbox, mail('ana'));
    for (let attempt = 0; attempt < 20; attempt += 1) {
      await outbox.settle();
      clock().advance(7 * HOUR);
    }
    const [letter, ...more] = await outbox.deadLetters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ topic: 'mail', attempts: 12, lastError: 'The mail server is away.' });
    expect(sent).toEqual([]);

    await outbox.revive(letter!.id);
    await outbox.settle();
    expect(sent).toEqual(['ana']);
    expect(await outbox.deadLetters()).toEqual([]);
  });

  it('makes a dead letter of what nobody carries out', async () => {
    const outbox = open();
    await owe(outbox, { topic: 'of-a-newer-version', payload: {} });
    for (let attempt = 0; attempt < 12; attempt += 1) {
      await outbox.settle();
      clock().advance(7 * HOUR);
    }
    expect(await outbox.deadLetters()).toMatchObject([
      { lastError: 'Nobody carries out "of-a-newer-version".' },
    ]);
  });
  it('gives back what it holds when it is to stop', async () => {
    const outbox = open();
    const sent: unknown[] = [];
    let stopped: Promise<void> | undefined;
    outbox.on('mail', async ({ to }) => {
      sent.push(to);
      stopped ??= outbox.stop();
    });
    outbox.start();
    await given.database.write(async (writer) => {
      for (const to of ['ana', 'ben', 'cyn']) await outbox.put(writer, mail(to));
    });
    while (!stopped) await new Promise(setImmediate);
    await stopped;
    expect(sent).toEqual(['ana']);
    const next = withMails();
    await next.outbox.settle();
    expect(next.sent).toEqual(['ben', 'cyn']);
  });

  it('is shared by processes that never take the same', async () => {
    const others = [given.database, given.engine === 'postgres' ? await given.another() : given.database];
    const [one, other] = [withMails(0, others[0]), withMails(0, others[1])];
    await given.database.write(async (writer) => {
      for (let at = 0; at < 250; at += 1) await one.outbox.put(writer, mail(String(at)));
    });
    await Promise.all([one.outbox.settle(), other.outbox.settle()]);
    const all = [...one.sent, ...other.sent].map(Number).sort((a, b) => a - b);
    expect(all).toEqual(Array.from({ length: 250 }, (_, at) => at));
  });

  it('has one who carries out a topic', () => {
    const { outbox } = withMails();
    expect(() => outbox.on('mail', async () => {})).toThrow('carried out by two');
  });
});
