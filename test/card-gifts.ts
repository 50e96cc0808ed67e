import { expect } from 'vitest';
import type { WayToKeep } from '#giving';
import type { Room } from './a-newsroom.ts';
import { SECRET_KEY, type StripeEvent, type StripeStandIn, signed, WEBHOOK_SECRET } from './stripe.ts';
import { keptWays } from './ways.ts';

export const CARD: WayToKeep = {
  ...{ label: 'Card', countries: 'everywhere', currencies: ['EUR'], details: { kind: 'card' } },
};

/** What a newsroom is configured with that takes cards by a stand-in. */
export const accountAt = (stripe: StripeStandIn) => ({
  ...{ secretKey: SECRET_KEY, webhookSecret: WEBHOOK_SECRET, apiBase: stripe.url() },
});

interface Tables {
  pledges: { id: string; rhythm: string };
  ledger_transfers: { debit: string; credit: string; amount: number; currency: string };
}

/** What is done with gifts by card again and again in tests. */
export function cardGifts(room: () => Room, stripe: StripeStandIn) {
  /** The giver's form is sent: the page of the card service to which it leads, and its session. */
  async function begun(form: Record<string, string> = {}) {
    const [way] = await keptWays(room());
    const answer = await room().post('/give', {
      way: way?.id ?? '',
      key: room().newId(),
      amount: '50',
      ...form,
    });
    const sessionId = answer.location?.split('/').at(-1) ?? '';
    const session = stripe.things.get(sessionId);
    const href = new URL(String(stripe.asked.at(-1)?.form['success_url'])).pathname;
    return { answer, sessionId, session, href, pledgeId: String(session?.['client_reference_id']) };
  }

  /** One that comes every month. */
  async function begunMonthly(amount: string) {
    stripe.failing = 500;
    const [way] = await keptWays(room());
    const form = { way: way?.id ?? '', key: room().newId(), amount };
    const [href = ''] = (await room().post('/give', form)).location?.split('?') ?? [];
    stripe.failing = null;
    const id = href.slice('/gifts/'.length, -43);
    await room().database.write((writer) =>
      writer
        .tables<Tables>()
        .updateTable('pledges')
        .set({ rhythm: 'monthly' })
        .where('id', '=', id)
        .execute(),
    );
    const { location = '' } = await room().post(`${href}/pay`, {});
    return { sessionId: location.split('/').at(-1) ?? '', href };
  }

  const send = (event: unknown, how: { at?: number; secret?: string } = {}) => {
    const at = how.at ?? Math.floor(room().clock.now().getTime() / 1_000);
    const { payload, signature } = signed(event, { at, ...(how.secret ? { secret: how.secret } : {}) });
    return post(payload, signature);
  };
  const post = async (payload: string, signature: string) => {
    const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
    const url = '/webhooks/stripe';
    return room().newsroom.app.inject({ method: 'POST', url, payload, headers });
  };
  const sendAll = async (events: readonly StripeEvent[]) => {
    for (const event of events) expect((await send(event)).statusCode, event.type).toBe(200);
  };

  /** What stands on the accounts of cards; income and dispute in all. */
  async function books() {
    const all = await balancesIn('EUR');
    const of = (account: string) => all.get(account) ?? 0;
    return {
      ...{ clearing: of('assets:clearing:card'), bank: of('assets:bank:card'), fees: of('expense:fees') },
      ...{ income: 0 - of('income:gifts:general'), disputed: of('liability:disputed') },
    };
  }
  type Books = Awaited<ReturnType<typeof books>>;
  /** How the books change by what is done. */
  async function changeBy(act: () => Promise<unknown>): Promise<Partial<Books>> {
    const before = await books();
    await act();
    await room().settle();
    const changes = Object.entries(await books()).map(([name, sum]) => [
      name,
      sum - before[name as keyof Books],
    ]);
    return Object.fromEntries(changes.filter(([, change]) => change !== 0));
  }
  /** In one currency, all accounts: more than nothing on the debit side. */
  async function balancesIn(currency: string): Promise<ReadonlyMap<string, number>> {
    const rows = await room().database.tables<Tables>().selectFrom('ledger_transfers').selectAll().execute();
    const found = new Map<string, number>();
    for (const row of rows.filter((one) => one.currency === currency)) {
      found.set(row.debit, (found.get(row.debit) ?? 0) + Number(row.amount));
      found.set(row.credit, (found.get(row.credit) ?? 0) - Number(row.amount));
    }
    return found;
  }

  return { begun, begunMonthly, send, post, sendAll, changeBy, balancesIn };
}
