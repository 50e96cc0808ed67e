import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { type NewsroomProcess, runCommand, startNewsroom } from '../../scripts/newsroom-process.js';
import { checkLedger } from '../../src/giving/ledger/check-ledger.ts';
import { giftSenders, isTaken, type Post, type Sent } from '../gift-senders.ts';
import { endWaiting, lookAt, rowsAt } from '../newsroom-rows.ts';
import { type FreshDatabase, freshDatabase } from '../postgres-database.ts';
import { aStripe, SECRET_KEY, WEBHOOK_SECRET } from '../stripe.ts';
import { temporaryFolder } from '../temporary-folder.ts';

/** `npm run prove` asks for more. */
const KILLS = Number(process.env['TIDINGS_KILLS'] ?? 3);
const SENDERS = 12;
const MOST_SENT_BEFORE_A_KILL = 80;
const MOST_PAUSE = 15;

/** The one row that each thing sent becomes. */
const ROWS = `
select 'promise' as what, word as id from pledges
union all select 'arrival', id from gifts where source = 'hand'
union all select 'event', id from stripe_events
union all select 'batch', id from gift_batches
union all select 'line', id from gift_batch_lines
union all select 'closed', id from gift_batches where closed_at is not null`;

/** What would be a deed of which only a part was done. */
const HALVES = {
  'a gift that the ledger does not know':
    "select id from gifts where 'received:' || id not in (select key from ledger_entries)",
  'an entry of a gift that is not there':
    "select key as id from ledger_entries where kind = 'received' and gift_id not in (select id from gifts)",
  'money outside of every entry':
    'select entry_id as id from ledger_transfers where entry_id not in (select id from ledger_entries)',
  'a gift by hand that the audit trail does not know':
    "select id from gifts where source = 'hand' and 'gift:' || id not in (select subject from staff_acts)",
  'a gift by card under no name':
    "select id from gifts where source = 'card' and outside_id not in (select ref from card_links)",
  'a payment that is two gifts':
    'select outside_id as id from gifts where outside_id is not null group by outside_id having count(*) > 1',
  'a line of a closed batch that is no gift': `select line.id from gift_batch_lines line
    join gift_batches batch on batch.id = line.batch_id and batch.closed_at is not null
    where not exists (select 1 from gifts where gifts.id = line.id and gifts.amount = line.amount)`,
  'a line of an open batch that is a gift': `select line.id from gift_batch_lines line
    join gift_batches batch on batch.id = line.batch_id and batch.closed_at is null
    where exists (select 1 from gifts where gifts.id = line.id)`,
  'a closed batch that is not what was counted': `select id from gift_batches where closed_at is not null
    and control_count <> (select count(*) from gift_batch_lines where batch_id = gift_batches.id)`,
} as const;

for (const engine of ['sqlite', 'postgres'] as const) {
  describe(`A newsroom that is killed again and again while gifts come in (${engine})`, () => {
    const folder = temporaryFolder();
    const sent: Sent[] = [];
    let stripe: Awaited<ReturnType<typeof aStripe>>;
    let database: FreshDatabase | undefined;
    let env: Record<string, string>;
    let newsroom: NewsroomProcess | undefined;
    let senders: Awaited<ReturnType<typeof giftSenders>>;

    beforeAll(async () => {
      stripe = await aStripe();
      stripe.now = Math.floor(Date.now() / 1_000);
      const account = { STRIPE_SECRET_KEY: SECRET_KEY, STRIPE_WEBHOOK_SECRET: WEBHOOK_SECRET };
      env = { TIDINGS_LIMITS: 'off', STRIPE_API_BASE: stripe.url(), ...account };
      if (engine === 'postgres') {
        database = await freshDatabase(inject('postgresUrl'));
        env = { ...env, DATABASE_URL: database.url };
      }
      newsroom = await startNewsroom({ folder, env, words: ['--empty'] });
      senders = await giftSenders(newsroom, { folder, env, stripe });
    });
    afterAll(async () => {
      await newsroom?.stop();
      await stripe.close();
      await database?.drop();
      rmSync(folder, { recursive: true });
    });

    const data = () => ({ folder, url: database?.url });
    const rows = <Row>(query: string) => rowsAt<Row>(data(), query);

    /** Nothing is half done, nothing twice, nothing lost that was acknowledged; and the ledger holds. */
    async function provesWhole(): Promise<void> {
      const kept = new Map<string, number>();
      for (const { what, id } of await rows<{ what: string; id: string }>(ROWS)) {
        kept.set(`${what} ${id}`, (kept.get(`${what} ${id}`) ?? 0) + 1);
      }
      for (const { what, id, acknowledged } of sent) {
        const times = kept.get(`${what} ${id}`) ?? 0;
        if (acknowledged) expect(times, `${what} ${id} was acknowledged`).toBe(1);
        else expect(times, `${what} ${id}`).toBeLessThanOrEqual(1);
      }
      for (const [half, query] of Object.entries(HALVES)) expect(await rows(query), half).toEqual([]);
      const { isWell, says } = await lookAt(data(), checkLedger);
      expect(isWell, says).toBe(true);
    }

    const kills = engine === 'sqlite' ? KILLS : Math.ceil(KILLS / 3);
    it(
      `${kills} times keeps what it acknowledged, nothing of it half and nothing twice`,
      async () => {
        for (let kill = 1; kill <= kills; kill += 1) {
          await sendUntilKilled(newsroom!, { kill, sent, ways: senders.ways });
          newsroom = await startNewsroom({ folder, env, words: ['--empty'] });
          await provesWhole();
        }
        for (const what of ['arrival', 'event', 'line']) {
          expect(
            sent.some((one) => one.what === what && one.acknowledged),
            what,
          ).toBe(true);
        }
      },
      60_000 + kills * 30_000,
    );

    it(
      'takes what was not acknowledged when it is sent again, and the books come out to the cent',
      async () => {
        for (const one of sent.filter(({ acknowledged }) => !acknowledged)) {
          expect(isTaken(await one.send(newsroom!)), `${one.what} ${one.id}`).toBe(true);
          one.acknowledged = true;
        }
        // What is asked of the card service follows from the outbox, at least once; it counts once.
        const owed = "select id from outbox where topic like 'card-%'";
        await endWaiting(data());
        while ((await rows(owed)).length > 0) await pause(50);
        const sums = await rows<{ account: string; minor: number | string }>(`
        select account, sum(minor) as minor from (
          select debit as account, amount as minor from ledger_transfers
          union all select credit, -amount from ledger_transfers) as sides group by account`);
        const on = (account: string) => Number(sums.find((one) => one.account === account)?.minor ?? 0);
        expect({ income: 0 - on('income:gifts:general'), fees: on('expense:fees') }).toEqual(
          senders.expected,
        );
        await provesWhole();
        expect(await runCommand(folder, ['doctor'], { env })).toMatchObject({
          ...{ exit: 0, said: expect.stringContaining('The ledger is whole: ') },
        });
      },
      60_000 + kills * 3_000,
    );
  });
}

/** Gifts come in by all ways at once; at some moment in between the newsroom is gone. */
async function sendUntilKilled(
  newsroom: NewsroomProcess,
  { kill, sent, ways }: { kill: number; sent: Sent[]; ways: Awaited<ReturnType<typeof giftSenders>>['ways'] },
): Promise<void> {
  // The first comes late, so that something of each kind has been acknowledged.
  const enough =
    kill === 1 ? MOST_SENT_BEFORE_A_KILL : 1 + Math.floor(Math.random() * MOST_SENT_BEFORE_A_KILL);
  let acknowledged = 0;
  let killed: Promise<void> | undefined;
  const post: Post = async (given) => {
    const one: Sent = { ...given, acknowledged: false };
    sent.push(one);
    const status = await one.send(newsroom);
    if (!isTaken(status)) throw new Error(`${one.what} ${one.id} was answered with ${status}.`);
    one.acknowledged = true;
    acknowledged += 1;
    if (acknowledged >= enough) killed ??= pause(Math.random() * MOST_PAUSE).then(() => newsroom.kill());
  };
  const send = async (sender: number) => {
    const give = ways[sender % ways.length] ?? ways[0];
    for (let nth = 1; !killed; nth += 1) await give(`Kill ${kill}, sender ${sender}, gift ${nth}`, post);
  };
  const ended = await Promise.allSettled(Array.from({ length: SENDERS }, (_, sender) => send(sender)));
  for (const one of ended) {
    // A connection that broke, and nothing else, ends a sender before the newsroom is gone.
    if (one.status === 'rejected' && !(one.reason instanceof TypeError)) throw one.reason;
  }
  await (killed ?? newsroom.kill());
}
