import { expect, it, vi } from 'vitest';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { owedMails } from '../../../test/owed-mails.ts';
import { outboxMigrations } from './index.ts';

interface OutboxTable {
  outbox: { id: string; taken_until: string | null };
}

describeOnBothEngines('What a process had in hand when it died', outboxMigrations, (given) => {
  const { clock, open, owe, mail, heldUntil, withMails } = owedMails(given);

  it('is done after a minute', async () => {
    const dying = open();
    let begun = 0;
    dying.on('mail', () => {
      begun += 1;
      return new Promise(() => {}); // it dies here
    });
    await owe(dying, mail('ana'));
    void dying.settle();
    while (begun === 0) await new Promise(setImmediate);

    const { outbox, sent } = withMails();
    await outbox.settle();
    expect(sent).toEqual([]);
    clock().advance(60_001);
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it.runIf(given.engine === 'sqlite')('is done at the next start', async () => {
    const { outbox, sent } = withMails();
    await owe(outbox, mail('ana'));
    await given.database.write((writer) =>
      writer
        .tables<OutboxTable>()
        .updateTable('outbox')
        .set({ taken_until: '2026-03-02T08:01:00.000Z' })
        .execute(),
    );
    outbox.start();
    while (sent.length === 0) await new Promise(setImmediate);
    await outbox.stop();
    expect(sent).toEqual(['ana']);
  });

  it('is none of what takes minutes: nobody else takes it meanwhile, or counts its process for dead', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const slow = open();
    let [begun, ends] = [0, () => {}];
    slow.on('mail', () => {
      begun += 1;
      return new Promise<void>((resolve) => {
        ends = resolve;
      });
    });
    await owe(slow, mail('ana'));
    const working = slow.settle();
    while (begun === 0) await new Promise(setImmediate);
    const other = withMails();
    for (let minute = 0; minute < 6; minute += 1) {
      clock().advance(50_000);
      vi.advanceTimersByTime(20_000);
      await given.database.write(async () => {}); // behind the one that holds on
      while ((await heldUntil()) <= clock().now().toISOString()) await new Promise(setImmediate);
      await other.outbox.settle();
    }
    expect(other.sent).toEqual([]);
    ends();
    await working;
    vi.useRealTimers();
    await other.outbox.settle();
    expect([begun, other.sent]).toEqual([1, []]);
    expect(await other.outbox.deadLetters()).toEqual([]);
  });

  it('is a dead letter if it kills each process that tries it, and what lay beside it is done', async () => {
    const dying = () => {
      const outbox = open();
      const begun: unknown[] = [];
      outbox.on('mail', ({ to }) => {
        begun.push(to);
        return to === 'killer' ? new Promise(() => {}) : Promise.resolve(); // it dies here
      });
      return { outbox, begun };
    };
    const owing = open();
    for (const to of ['ana', 'killer', 'ben']) await owe(owing, mail(to));
    for (const { outbox, begun } of [dying(), dying(), dying()]) {
      void outbox.settle();
      while (!begun.includes('killer')) await new Promise(setImmediate);
      clock().advance(60_001);
    }
    const { outbox, sent } = withMails();
    await outbox.settle();
    expect(sent).toEqual(['ben']);
    const [letter, ...more] = await outbox.deadLetters();
    expect(more).toEqual([]);
    expect(letter).toMatchObject({ lastError: 'The newsroom died 3 times while this was in hand.' });

    await outbox.revive(letter!.id);
    await outbox.settle();
    expect(sent).toEqual(['ben', 'killer']);
  });

  it.runIf(given.engine === 'sqlite')(
    'is a dead letter at the fourth start if it ended three, without waiting',
    async () => {
      await owe(open(), mail('killer'));
      for (let start = 0; start < 3; start += 1) {
        const outbox = open();
        let begun = false;
        outbox.on('mail', () => {
          begun = true;
          return new Promise(() => {}); // it dies here
        });
        outbox.start();
        while (!begun) await new Promise(setImmediate);
      }
      const { outbox, sent } = withMails();
      outbox.start();
      while ((await outbox.deadLetters()).length === 0) await new Promise(setImmediate);
      await outbox.stop();
      expect(sent).toEqual([]);
    },
  );
});
