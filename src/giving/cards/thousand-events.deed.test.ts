import { afterAll, expect, it } from 'vitest';
import { describeNewsroom } from '../../../test/a-newsroom.ts';
import { accountAt, CARD, cardGifts } from '../../../test/card-gifts.ts';
import { shareOn } from '../../../test/cells.ts';
import { aStripe, feeOf, type Paid, type StripeEvent } from '../../../test/stripe.ts';
import { forgetAllWays, keepWays } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';

const stripe = await aStripe();
afterAll(() => stripe.close());

const GIFTS = 200;
const EVENTS = 1_000;
/** A giver gives one gift, and another by the month nine times. */
const EACH = 10;
const AT_ONCE = 16;
const DISPUTE_FEE = 1_500;
const PART = 400;
/** Beside other work on the machine, in milliseconds. */
const LONGEST = 240_000;

/** Stands in the title: written here instead, the same order comes again. */
const SEED = Math.floor(Math.random() * 2 ** 31);

/** Chance that can be had again (mulberry32). */
function chance(): () => number {
  let state = SEED;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

describeNewsroom(
  `A thousand events of ${GIFTS} gifts by card, or half of each where an engine shares them,`,
  (room) => {
    const { begun, begunMonthly, send, balancesIn } = cardGifts(room, stripe);

    it(
      `leave the ledger as the model has it, in any order and with repeats (seed ${SEED})`,
      async () => {
        await forgetAllWays(room());
        await keepWays(room(), [CARD]);
        stripe.now = Math.floor(room().clock.now().getTime() / 1_000);
        const random = chance();

        const paid: Paid[] = [];
        const givers = shareOn(
          room().engine,
          Array.from({ length: GIFTS / EACH }, (_, nth) => nth),
        );
        const part = (givers.length * EACH) / GIFTS;
        for (const nth of givers) {
          paid.push(stripe.pay((await begun({ amount: String(20 + nth) })).sessionId));
          paid.push(stripe.pay((await begunMonthly(String(10 + nth))).sessionId));
          const [latest] = [...stripe.things.values()]
            .filter(({ object }) => object === 'subscription')
            .slice(-1);
          for (let month = 1; month < 9; month += 1) paid.push(stripe.renew(latest?.id ?? ''));
        }
        expect(paid).toHaveLength(part * GIFTS);

        const events: StripeEvent[] = paid.flatMap((one) => one.events);
        const model = { income: 0, clearing: 0, fees: 0, losses: 0 };
        for (const [nth, { paymentId, amount }] of paid.entries()) {
          const back = nth % 3 === 0 ? PART : 0;
          if (back > 0) events.push(...stripe.refund(paymentId, back).events);
          const failing = nth % 5 === 1 ? stripe.refund(paymentId, PART) : null;
          if (failing) events.push(...failing.events, ...stripe.failRefund(String(failing.refund.id)));
          const ends = nth % 7 !== 0 ? null : nth % 2 === 0 ? 'won' : 'lost';
          if (ends !== null) events.push(...stripe.dispute(paymentId, ends, DISPUTE_FEE));
          const lost = ends === 'lost' ? amount : 0;
          model.income += Math.max(0, amount - back - lost);
          model.losses += Math.max(0, back + lost - amount);
          model.fees += feeOf(amount) + (ends === null ? 0 : DISPUTE_FEE);
          model.clearing += amount - feeOf(amount) - back - lost - (ends === null ? 0 : DISPUTE_FEE);
        }
        const all = [...events];
        while (all.length < part * EVENTS)
          all.push(events[Math.floor(random() * events.length)] as StripeEvent);
        for (let at = all.length - 1; at > 0; at -= 1) {
          const other = Math.floor(random() * (at + 1));
          [all[at], all[other]] = [all[other] as StripeEvent, all[at] as StripeEvent];
        }
        expect(all.length).toBeGreaterThanOrEqual(part * EVENTS);

        for (let from = 0; from < all.length; from += AT_ONCE) {
          const answers = await Promise.all(all.slice(from, from + AT_ONCE).map((event) => send(event)));
          expect(answers.filter(({ statusCode }) => statusCode !== 200)).toEqual([]);
          // Now and then what is asked of the service is answered in between.
          if (random() < 0.1) await room().settle();
        }
        await room().settle();

        const books = await balancesIn('EUR');
        expect({
          ...{ income: 0 - (books.get('income:gifts:general') ?? 0), fees: books.get('expense:fees') ?? 0 },
          ...{ clearing: books.get('assets:clearing:card') ?? 0, losses: books.get('expense:losses') ?? 0 },
        }).toEqual(model);
        expect(books.get('liability:disputed') ?? 0).toBe(0);
        expect(await room().newsroom.outbox.deadLetters()).toEqual([]);
        expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });
      },
      LONGEST,
    );
  },
  { config: { limits: 'off', stripe: accountAt(stripe) } },
);
