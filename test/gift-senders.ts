import { randomUUID } from 'node:crypto';
import { type NewsroomProcess, runCommand } from '../scripts/newsroom-process.js';
import { feeOf, type StripeEvent, type StripeStandIn, signed } from './stripe.ts';

/** One thing that was sent to a newsroom, and how it is sent again. */
export interface Sent {
  readonly what: 'promise' | 'arrival' | 'event' | 'batch' | 'line' | 'closed';
  /** Of the one row that comes of it. */
  readonly id: string;
  acknowledged: boolean;
  send(newsroom: NewsroomProcess): Promise<number>;
}

/** Posts it; throws where it was not acknowledged. */
export type Post = (one: Omit<Sent, 'acknowledged'>) => Promise<void>;

/** Lines of a batch; with what each brings, in cents. */
const LINES = 4;
const EACH = 250;
const GIFT = 500;
const REFUND = 300;

/** Two days ago, whatever the newsroom's time zone. */
const DAY = new Date(Date.now() - 2 * 24 * 60 * 60_000).toISOString().slice(0, 10);

const TAKEN: readonly number[] = [200, 303];
export const isTaken = (status: number) => TAKEN.includes(status);

/** The treasurer of a newsroom that runs in a process of its own, and the givers and services that send to it. */
export async function giftSenders(
  newsroom: NewsroomProcess,
  at: { readonly folder: string; readonly env: Record<string, string>; readonly stripe: StripeStandIn },
) {
  const { stripe } = at;
  const cookie = await signedIn(newsroom, at);
  /** In cents, by what the books are to say in the end. */
  const expected = { income: 0, fees: 0 };
  const desk = (path: string, form: Record<string, string>) => (one: NewsroomProcess) =>
    statusOf(posted(one, path, form, cookie));

  const around = { where: 'everywhere', currencies: 'EUR', needs: '', position: '1' };
  const ways = {
    hand: { ...around, kind: 'wallet-code', label: 'By hand', wallet: 'W', code: 'C-1', link: '' },
    card: { ...around, kind: 'card', label: 'By card' },
  };
  // Both before the first promise: from then on payment details ask for a second person.
  for (const way of Object.values(ways)) {
    const status = await desk('/desk/giving/ways', { ...way, id: randomUUID() })(newsroom);
    if (!isTaken(status)) throw new Error(`The way "${way.label}" was answered with ${status}.`);
  }
  const places = await placesOf(newsroom);

  /** A giver promises, and the treasurer marks it as received. */
  async function byHand(word: string, post: Post): Promise<void> {
    const form = { way: places.hand, key: word.replaceAll(/\W/g, ''), amount: '5', word };
    let href = '';
    await post({
      ...{ what: 'promise', id: word },
      async send(one) {
        const answer = await posted(one, '/give', form);
        href = answer.headers.get('location') ?? '';
        return answer.status;
      },
    });
    const gift = randomUUID();
    const arrival = { gift, amount: '5.00', date: DAY };
    expected.income += GIFT;
    const received = `/desk/gifts/${href.slice('/gifts/'.length, -43)}/received`;
    await post({ what: 'arrival', id: gift, send: desk(received, arrival) });
  }

  /** A giver pays by card; the service tells of it in any order, twice; now and then part of it goes back. */
  async function byCard(word: string, post: Post): Promise<void> {
    const form = { way: places.card, key: word.replaceAll(/\W/g, ''), amount: '5', word };
    let session = '';
    await post({
      ...{ what: 'promise', id: word },
      async send(one) {
        const answer = await posted(one, '/give', form);
        session = answer.headers.get('location')?.split('/pay/')[1] ?? '';
        return answer.status;
      },
    });
    const paid = stripe.pay(session);
    const isReturned = Math.random() < 0.3;
    const back = isReturned ? stripe.refund(paid.paymentId, REFUND).events : [];
    expected.income += GIFT - (isReturned ? REFUND : 0);
    expected.fees += feeOf(GIFT);
    const events = [...paid.events, ...back].sort(() => Math.random() - 0.5);
    const told = (event: StripeEvent) =>
      post({ what: 'event', id: event.id, send: (one) => statusOf(heard(one, event)) });
    await allOf(events.flatMap((event) => [told(event), told(event)]));
  }

  /** The treasurer counts some gifts, enters them one by one, and closes the batch. */
  async function byBatch(word: string, post: Post): Promise<void> {
    const batch = randomUUID();
    const control = { count: String(LINES), amount: amount(LINES * EACH) };
    const opening = { batch, currency: 'EUR', day: DAY, way: places.hand, name: word, ...control };
    await post({ what: 'batch', id: batch, send: desk('/desk/gifts/batches', opening) });
    for (let nth = 0; nth < LINES; nth += 1) {
      const line = randomUUID();
      const form = { line, fund: 'general', amount: amount(EACH) };
      await post({ what: 'line', id: line, send: desk(`/desk/gifts/batches/${batch}/lines`, form) });
    }
    expected.income += LINES * EACH;
    await post({ what: 'closed', id: batch, send: desk(`/desk/gifts/batches/${batch}/close`, {}) });
  }

  return { ways: [byHand, byCard, byBatch] as const, expected };
}

function amount(minor: number): string {
  return (minor / 100).toFixed(2);
}

/** Waits for all of them, also where one has failed, and fails with that. */
async function allOf(deeds: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(deeds)).find(({ status }) => status === 'rejected');
  if (failed?.status === 'rejected') throw failed.reason;
}

async function signedIn(
  newsroom: NewsroomProcess,
  { folder, env }: { readonly folder: string; readonly env: Record<string, string> },
): Promise<string> {
  const words = ['staff', 'add', 'treasurer@example.org', '--role', 'treasurer'];
  const { said } = await runCommand(folder, words, { env });
  const [, link = ''] = /(\/desk\/\S+)/.exec(said.replace(/https?:\/\/[^/\s]+/, '')) ?? [];
  const answer = await posted(newsroom, link, {});
  return answer.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
}

/** The ids of the two ways, as the page of giving names them. */
async function placesOf({ url }: NewsroomProcess): Promise<{ hand: string; card: string }> {
  const page = await (await fetch(`${url}/give`)).text();
  const idOf = (label: string) =>
    /name="way" value="([^"]+)"/.exec(page.slice(page.indexOf(label)))?.[1] ?? '';
  return { hand: idOf('By hand'), card: idOf('By card') };
}

async function posted(
  { url }: NewsroomProcess,
  path: string,
  form: Record<string, string>,
  cookie = '',
): Promise<Response> {
  const answer = await fetch(url + path, {
    ...{ method: 'POST', redirect: 'manual', body: new URLSearchParams(form) },
    headers: { accept: 'text/html', origin: url, ...(cookie && { cookie }) },
  });
  await answer.arrayBuffer();
  return answer;
}

async function heard({ url }: NewsroomProcess, event: StripeEvent): Promise<Response> {
  const { payload, signature } = signed(event, { at: Math.floor(Date.now() / 1_000) });
  const headers = { 'content-type': 'application/json', 'stripe-signature': signature };
  const answer = await fetch(`${url}/webhooks/stripe`, { method: 'POST', headers, body: payload });
  await answer.arrayBuffer();
  return answer;
}

async function statusOf(answer: Promise<Response>): Promise<number> {
  return (await answer).status;
}
