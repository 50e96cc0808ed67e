import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createIds, manualClock } from '#platform/clock';
import type { Database } from '#platform/database';
import { createLogger } from '#platform/log';
import { describeOnBothEngines } from '../../../test/databases.ts';
import { type Consequence, createOutbox, outboxMigrations } from './index.ts';

const log = createLogger('silent');
const anHour = 60 * 60 * 1_000;

interface OutboxTable {
  outbox: { id: string; taken_until: string | null };
}

describeOnBothEngines('The outbox', outboxMigrations, (given) => {
  let clock: ReturnType<typeof manualClock>;
  beforeEach(() => {
    clock = manualClock('2026-03-02T08:00:00Z');
  });
  afterEach(() =>
    given.database.write((writer) => writer.tables<OutboxTable>().deleteFrom('outbox').execute()),
  );

  const open = (database: Database = given.database) =>
    createOutbox({ database, clock, newId: createIds(clock), log });
  const owe = (outbox: ReturnType<typeof open>, consequence: Consequence) =>
    given.database.write((writer) => outbox.put(writer, consequence));
  const mail = (to: string, more: Partial<Consequence> = {}): Consequence => ({
    topic: 'mail',
    payload: { to },
    ...more,
  });

  const heldUntil = async () => {
    const row = await given.database
      .tables<OutboxTable>()
      .selectFrom('outbox')
      .selectAll()
      .executeTakeFirstOrThrow();
    return row.taken_until ?? '';
  };

  /** An outbox whose mails go to a list, and fail as often as is asked. */
  function withMails(failures = 0, database?: Database) {
    const outbox = open(database);
    const sent: unknown[] = [];
    let left = failures;
    outbox.on('mail', async ({ to }) => {
      if (left-- > 0) throw new Error('The mail server is away.');
      sent.push(to);
    });
    return { outbox, sent };
  }

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
    clock.advance(60_000);
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it('tries again after pauses that double', async () => {
    const { outbox, sent } = withMails(2);
    await owe(outbox, mail('ana'));
    for (const pause of [0, 1_999, 1, 3_999]) {
      clock.advance(pause);
      await outbox.settle();
      expect(sent).toEqual([]);
    }
    clock.advance(1);
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
      clock.advance(7 * anHour);
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
      clock.advance(7 * anHour);
    }
    expect(await outbox.deadLetters()).toMatchObject([
      { lastError: 'Nobody carries out "of-a-newer-version".' },
    ]);
  });

  it('is one of at least once: what a dead process had in hand is done after a minute', async () => {
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
    clock.advance(60_001);
    await outbox.settle();
    expect(sent).toEqual(['ana']);
  });

  it.runIf(given.engine === 'sqlite')(
    'gives what a dead process had in hand back at the next start',
    async () => {
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
    },
  );

  it('holds on to what takes minutes: nobody else takes it meanwhile, or counts its process for dead', async () => {
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
      clock.advance(50_000);
      vi.advanceTimersByTime(20_000);
      await given.database.write(async () => {}); // behind the one that holds on
      while ((await heldUntil()) <= clock.now().toISOString()) await new Promise(setImmediate);
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

  it('ends what kills each process that tries it as a dead letter, and does what lay beside it', async () => {
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
      clock.advance(60_001);
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
    'ends what kills each process at its start as a dead letter at the fourth start, without waiting',
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
