/**
 * Events of the card service: `node bench/send-webhooks.js URL PORT EVENTS FIRST`. Sixty-four senders tell, each time
 * signed anew, that the pledges `bench-pledge-FIRST` and following were paid; on PORT it answers what the newsroom asks of
 * the service in return. Prints how many a second were taken in, and how many in all, as JSON.
 */
import { createHmac } from 'node:crypto';
import { Agent, createServer, request } from 'node:http';

const SENDERS = 64;
const AMOUNT = 500;
const [url, port, events, first] = process.argv.slice(2);
const SECRET = process.env.STRIPE_WEBHOOK_SECRET;
const agent = new Agent({ keepAlive: true, maxSockets: SENDERS });

/** What a payment was charged, and what that cost. */
const service = createServer((asked, answer) => {
  const payment = new URL(asked.url, 'http://service').pathname.split('/').at(-1);
  const id = payment.replace('pi_', '');
  const transaction = {
    id: `txn_${id}`,
    object: 'balance_transaction',
    amount: AMOUNT,
    fee: 45,
    net: AMOUNT - 45,
  };
  const charge = {
    id: `ch_${id}`,
    object: 'charge',
    balance_transaction: { ...transaction, currency: 'eur' },
  };
  answer.writeHead(200, { 'content-type': 'application/json' });
  answer.end(JSON.stringify({ id: payment, object: 'payment_intent', latest_charge: charge }));
});
await new Promise((resolve) => service.listen(Number(port), '127.0.0.1', resolve));

const bodies = Array.from({ length: Number(events) }, (_, nth) => eventOf(Number(first) + nth));
const began = performance.now();
let next = 0;
let taken = 0;
await Promise.all(Array.from({ length: SENDERS }, send));
const perSecond = taken / ((performance.now() - began) / 1_000);
console.log(JSON.stringify({ perSecond, taken }));
process.exit();

async function send() {
  while (next < bodies.length) {
    const body = bodies[next];
    next += 1;
    if ((await post(body)) === 200) taken += 1;
  }
}

function post(body) {
  const at = Math.floor(Date.now() / 1_000);
  const v1 = createHmac('sha256', SECRET).update(`${at}.${body}`).digest('hex');
  const headers = { 'content-type': 'application/json', 'stripe-signature': `t=${at},v1=${v1}` };
  return new Promise((resolve, reject) => {
    request(`${url}/webhooks/stripe`, { method: 'POST', agent, headers }, (answer) => {
      answer.resume().once('end', () => resolve(answer.statusCode));
    })
      .once('error', reject)
      .end(body);
  });
}

function eventOf(number) {
  const pledge = `bench-pledge-${number}`;
  const session = {
    ...{ id: `cs_${number}`, object: 'checkout.session', mode: 'payment', status: 'complete' },
    ...{ payment_status: 'paid', payment_intent: `pi_${number}`, subscription: null, invoice: null },
    ...{ customer: null, amount_total: AMOUNT, currency: 'eur', client_reference_id: pledge },
    ...{ metadata: { pledge }, livemode: false },
  };
  const created = Math.floor(Date.now() / 1_000);
  const event = { id: `evt_${number}`, object: 'event', type: 'checkout.session.completed' };
  return JSON.stringify({ ...event, created, livemode: false, data: { object: session } });
}
