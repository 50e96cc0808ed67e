import fc from 'fast-check';
import { expect, it } from 'vitest';
import { describeNewsroom, MORNING } from '../../../test/a-newsroom.ts';
import { forgetAllWays, keepWays, keptWays, WALLET } from '../../../test/ways.ts';
import { proveLedger } from '../ledger/enter.ts';
import { balances, entriesOfGift } from '../ledger/store.ts';
import { disputeGift } from './dispute-gift.ts';
import { receiveGift } from './receive-gift.ts';
import { returnGift, takeBackReturn } from './return-gift.ts';
import { settleGift } from './settle-gift.ts';
import { strikeGift } from './strike-gift.ts';

const STEPS = ['opened', 'taken', 'restored', 'won', 'lost'] as const;
const DEEDS = ['received', 'settled', 'returned', 'return-failed', 'struck', ...STEPS] as const;
const MOST = 1_000;

/** What happens to one of a few gifts. `name` tells one return from another. */
const act = fc.record({
  gift: fc.nat({ max: 5 }),
  deed: fc.constantFrom('received' as const, ...DEEDS),
  minor: fc.integer({ min: 1, max: MOST }),
  name: fc.nat({ max: 3 }),
});
type Act = typeof act extends fc.Arbitrary<infer One> ? One : never;

interface Known {
  readonly minor: number;
  isSettled: boolean;
  isStruck: boolean;
  readonly returns: Map<number, { readonly minor: number; hasFailed: boolean }>;
  wanted: number;
  readonly steps: Set<(typeof STEPS)[number]>;
}

/** What is so of the gifts after some acts, in the plainest words: who has which money. */
class Model {
  readonly gifts = new Map<number, Known>();

  carryOut({ gift, deed, minor, name }: Act): void {
    const known = this.gifts.get(gift);
    if (deed === 'received') {
      const nothing = { isSettled: false, isStruck: false, wanted: 0, returns: new Map(), steps: new Set() };
      if (!known) this.gifts.set(gift, { minor, ...nothing } as Known);
    } else if (known && !known.isStruck) this.follow(known, { gift, deed, minor, name });
  }

  private follow(known: Known, { deed, minor, name }: Act): void {
    if (deed === 'struck') known.isStruck = true;
    else if (deed === 'settled') known.isSettled ||= back(known) < known.minor;
    else if (deed === 'returned') {
      if (known.returns.has(name) || minor > stays(known)) return;
      known.returns.set(name, { minor, hasFailed: false });
    } else if (deed === 'return-failed') {
      known.returns.set(name, { minor: known.returns.get(name)?.minor ?? minor, hasFailed: true });
    } else if (deed !== 'received') {
      if (known.steps.size === 0) known.wanted = Math.min(minor, known.minor);
      const isEnd = deed === 'won' || deed === 'lost';
      if (!(isEnd && (known.steps.has('won') || known.steps.has('lost')))) known.steps.add(deed);
    }
  }

  sums() {
    const sums = { income: 0, bank: 0, clearing: 0, disputed: 0, losses: 0 };
    for (const known of this.gifts.values()) {
      if (known.isStruck) continue;
      const isTaken = known.steps.has('taken') && !known.steps.has('restored');
      const held = known.minor - back(known) - (isTaken ? known.wanted : 0);
      const loss = known.steps.has('lost') ? Math.max(0, back(known) + known.wanted - known.minor) : 0;
      sums[known.isSettled ? 'bank' : 'clearing'] += held;
      sums.income -= stays(known);
      sums.losses += loss;
      sums.disputed -= held + loss - stays(known);
    }
    return sums;
  }
}

function back({ returns }: Known): number {
  return [...returns.values()].reduce((all, one) => all + (one.hasFailed ? 0 : one.minor), 0);
}

function stays(known: Known): number {
  const isOver = known.steps.size === 0 || known.steps.has('won');
  return Math.max(0, known.minor - back(known) - (isOver ? 0 : known.wanted));
}

/** There is no such gift, it (or what went back of it) stands there with another amount, or not so much is left of it. */
const REFUSED = [
  'nothing-here',
  'gift-entered-otherwise',
  'gift-return-too-much',
  'gift-return-otherwise',
  'gift-return-struck',
];

describeNewsroom(
  'Gifts that are entered, settled, returned, disputed and struck in any order, by several at once, again and again,',
  (room) => {
    it('leave the ledger balanced, as the model has it, and each thing that happened entered once', async () => {
      await forgetAllWays(room());
      const { id: staffId } = await ownerOf();
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(act, { maxLength: 4 }), { maxLength: 16 }), async (rounds) => {
          await keepWays(room(), [WALLET]);
          const wayId = (await keptWays(room())).at(-1)?.id ?? '';
          const pledgeId = await pledged(wayId);
          const model = new Model();
          const before = await sumsOf(wayId);
          const ids = Array.from({ length: 6 }, () => room().newId());
          for (const acts of rounds) {
            // Those of one round come at once: of one gift only the same, as their order is anybody's.
            const round = acts.filter(({ gift }, at) => acts.findIndex((one) => one.gift === gift) === at);
            await Promise.all(round.flatMap((one) => [one, one]).map((one) => carryOut(one)));
            for (const one of round) model.carryOut(one);
          }
          const after = await sumsOf(wayId);
          const changes = Object.entries(after).map(([name, sum]) => [name, sum - (before[name] ?? 0)]);
          expect(Object.fromEntries(changes)).toEqual(model.sums());
          for (const [at, { isStruck }] of model.gifts) {
            const entries = await entriesOfGift(room().database, ids[at] ?? '');
            expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length);
            const mirrors = entries.filter(({ kind }) => kind === 'reversal').length;
            expect(mirrors).toBe(isStruck ? entries.length / 2 : 0);
          }
          expect(await proveLedger(room().database)).toMatchObject({ outcome: 'whole' });

          async function carryOut({ gift, deed, minor, name }: Act): Promise<void> {
            const giftId = ids[gift] ?? '';
            const of = { giftId, staffId, minor, returnId: `${giftId}-${name}` };
            const needs = { ...room(), ...room().newsroom };
            await room()
              .database.write(async (writer) => {
                if (deed === 'settled') await settleGift(writer, of, needs);
                else if (deed === 'returned') await returnGift(writer, of, needs);
                else if (deed === 'return-failed') await takeBackReturn(writer, of, needs);
                else if (deed === 'struck') await strikeGift(writer, of, needs);
                else if (deed === 'received') {
                  const arrival = { giftId, pledgeId, minor, currency: 'EUR', arrivedAt: MORNING, staffId };
                  await receiveGift(writer, arrival, needs);
                } else await disputeGift(writer, { ...of, disputeId: giftId, step: deed }, needs);
              })
              .catch((refusal: { code?: string }) => expect(REFUSED).toContain(refusal.code));
          }
        }),
        { numRuns: 25 },
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

    /** What stands as income and in dispute in all, and with one way. */
    async function sumsOf(wayId: string): Promise<Record<string, number>> {
      const all = await balances(room().database);
      const of = (account: string) => all.find((one) => one.account === account)?.balance ?? 0;
      return {
        ...{ income: of('income:gifts:general'), disputed: of('liability:disputed') },
        ...{ losses: of('expense:losses'), bank: of(`assets:bank:${wayId}`) },
        clearing: of(`assets:clearing:${wayId}`),
      };
    }
  },
  { config: { limits: 'off' } },
);
