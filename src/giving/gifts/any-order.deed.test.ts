import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeNewsroom, MORNING } from '../../../test/a-newsroom.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';
import { balances, entriesOfGift } from '../ledger/store.ts';
import { receiveGift, returnGift, settleGift } from './receive-gift.ts';

/** What the treasurer does to one of a few gifts. */
const act = fc.record({
  gift: fc.nat({ max: 5 }),
  deed: fc.constantFrom('received', 'settled', 'returned' as const),
  minor: fc.integer({ min: 1, max: 1_000_000 }),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

/** What is so of a gift after some acts: the first that counts decides, and nothing follows a return. */
class Model {
  readonly gifts = new Map<number, { minor: number; isSettled: boolean; isReturned: boolean }>();

  carryOut({ gift, deed, minor }: Act): void {
    const known = this.gifts.get(gift);
    if (deed === 'received') {
      if (!known) this.gifts.set(gift, { minor, isSettled: false, isReturned: false });
    } else if (known && !known.isReturned) {
      if (deed === 'settled') known.isSettled = true;
      else known.isReturned = true;
    }
  }

  sums() {
    const stays = [...this.gifts.values()].filter(({ isReturned }) => !isReturned);
    const sum = (some: typeof stays) => some.reduce((all, { minor }) => all + minor, 0);
    return {
      income: 0 - sum(stays),
      bank: sum(stays.filter(({ isSettled }) => isSettled)),
      clearing: sum(stays.filter(({ isSettled }) => !isSettled)),
    };
  }
}

/** There is no such gift, or it stands there with another amount. */
const REFUSED = ['nothing-here', 'gift-entered-otherwise'];

describeNewsroom(
  'Gifts that are entered, settled and returned in any order, by several at once, again and again,',
  (room) => {
    it('leave the ledger balanced, as the model has it, and each thing that happened entered once', async () => {
      await forgetAllWays(room());
      const { id: staffId } = await ownerOf();
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(act, { maxLength: 4 }), { maxLength: 12 }), async (rounds) => {
          await keepWays(room(), [WALLET]);
          const wayId = (await keptWays(room())).at(-1)?.id ?? '';
          const pledgeId = await pledged(wayId);
          const model = new Model();
          const before = (await sumsOf(wayId)).income;
          const ids = Array.from({ length: 6 }, () => room().newId());
          for (const acts of rounds) {
            // Those of one round come at once: of one gift only the same, as their order is anybody's.
            const round = acts.filter(({ gift }, at) => acts.findIndex((one) => one.gift === gift) === at);
            await Promise.all(round.flatMap((one) => [one, one]).map((one) => carryOut(one)));
            for (const one of round) model.carryOut(one);
          }
          const { income, ...held } = await sumsOf(wayId);
          expect({ ...held, income: income - before }).toEqual(model.sums());
          for (const [at, { isSettled, isReturned }] of model.gifts) {
            const kinds = (await entriesOfGift(room().database, ids[at] ?? '')).map(({ kind }) => kind);
            const entered = isSettled ? ['received', 'settled'] : ['received'];
            expect(kinds).toEqual([...entered, ...(isReturned ? entered.map(() => 'reversal') : [])]);
          }
          expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });

          async function carryOut({ gift, deed, minor }: Act): Promise<void> {
            const giftId = ids[gift] ?? '';
            const { database } = room();
            const needs = { ...room(), ...room().newsroom };
            await database
              .write(async (writer) => {
                if (deed === 'settled') await settleGift(writer, { giftId, staffId }, needs);
                else if (deed === 'returned') await returnGift(writer, { giftId, staffId }, needs);
                else {
                  const arrival = { giftId, pledgeId, minor, currency: 'EUR', arrivedAt: MORNING, staffId };
                  await receiveGift(writer, arrival, needs);
                }
              })
              .catch((refusal: { code?: string }) => expect(REFUSED).toContain(refusal.code));
          }
        }),
        { numRuns: 12 },
      );
    });

    async function ownerOf() {
      await room().staff('treasurer');
      const [one] = await room().newsroom.staff.people();
      return one ?? { id: '' };
    }

    async function pledged(way: string): Promise<string> {
      const { location = '' } = await room().post('/give', { way, key: room().newId(), amount: '50' });
      return location.slice('/gifts/'.length, -43);
    }

    /** What stands as income in all, and with one way. */
    async function sumsOf(wayId: string) {
      const all = await balances(room().database);
      const of = (account: string) => all.find((one) => one.account === account)?.balance ?? 0;
      return {
        income: of('income:gifts:general'),
        bank: of(`assets:bank:${wayId}`),
        clearing: of(`assets:clearing:${wayId}`),
      };
    }
  },
  { config: { limits: 'off' } },
);
