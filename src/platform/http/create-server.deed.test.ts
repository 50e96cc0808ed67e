import { once } from 'node:events';
import { Agent, type IncomingMessage, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { createLogger } from '#platform/log';
import { createPages, noOtherProcess } from '#platform/pages';
import { get, json, moved, page, post, shared } from './answers.ts';
import { createHttpServer } from './create-server.ts';
import { nothingHere, Refusal } from './refusals.ts';
import { asAddress } from './send-answer.ts';
import type { Route } from './words.ts';

const clock = manualClock('2026-03-02T08:00:00Z');
let release: (() => void) | undefined;

const routes: readonly Route[] = [
  get('/', async () => shared(front)),
  get('/slow', async () => {
    await new Promise<void>((resolve) => {
      release = resolve;
    });
    return page('<p>done</p>');
  }),
  get('/refused', async () => {
    throw new Refusal('too-young', { status: 403, says: 'Only for grown-ups.' });
  }),
  get('/broken', async () => {
    throw new Error('the password is hunter2');
  }),
  get('/own', async ({ loopback }) => json({ loopback })),
  get('/moved', async () => moved('/café/50%')),
  post('/comments', async ({ form }) => json({ body: form.get('body') ?? null })),
  { ...post('/texts', async () => json({})), mostFormBytes: 128 * 1024 },
  { ...post('/webhook', async () => json({ taken: true })), cookieless: true },
  get('/hidden', async () => {
    throw nothingHere();
  }),
];
const JSON_SENT = { 'content-type': 'application/json' };
const front = {
  key: '/',
  draw: async () => ({ status: 200, type: 'text/html', body: 'front', dependsOn: [] }),
};

async function openServer() {
  const counted: string[] = [];
  const app = await createHttpServer({
    pages: createPages({ clock, build: 'b1', headers: [], feed: noOtherProcess }),
    log: createLogger('silent'),
    routes,
    renderProblem: async (problem) => `<h1>${problem.status} ${problem.sentence ?? problem.code}</h1>`,
    ownOrigins: () => ['https://news.example'],
    secure: true,
    trustProxy: false,
    isElsewhere: (host) => host === 'old.example',
    counted: (kind) => counted.push(kind),
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  return { app, counted };
}

/** Asks over a real socket: what stands in front of the routes is not reached otherwise. */
async function ask(app: FastifyInstance, path: string, more: Asked = {}) {
  const { port } = app.server.address() as AddressInfo;
  const { body, ...options } = more;
  const sent = request({ port, host: '127.0.0.1', path, agent: false, ...options });
  sent.end(body);
  const [answer] = (await once(sent, 'response')) as [IncomingMessage];
  let text = '';
  for await (const piece of answer) text += piece;
  return { status: answer.statusCode, headers: answer.headers, text };
}

interface Asked {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
  agent?: Agent;
}

describe('The server', () => {
  let app: FastifyInstance;
  let counted: string[];
  beforeAll(async () => {
    ({ app, counted } = await openServer());
  });
  afterAll(() => app.close());

  it('answers a shared page from memory once it is drawn, with and without the body', async () => {
    await ask(app, '/');
    counted.splice(0);
    const again = await ask(app, '/');
    expect(again.text).toBe('front');
    expect((await ask(app, '/', { method: 'HEAD' })).text).toBe('');
    expect(counted).toEqual(['memory', 'memory']);
  });

  it('asks the route at a host where an address may mean something else, and keeps the page for all others', async () => {
    await ask(app, '/');
    counted.splice(0);
    for (const host of ['old.example', 'news.example']) await ask(app, '/', { headers: { host } });
    expect(counted).toEqual(['route', 'memory']);
  });

  it('says a refusal in a page to people and as problem+json to programs', async () => {
    const forPeople = await ask(app, '/refused', { headers: { accept: 'text/html' } });
    expect(forPeople).toMatchObject({ status: 403, text: '<h1>403 Only for grown-ups.</h1>' });
    const forPrograms = await ask(app, '/refused', { headers: { accept: 'application/json' } });
    expect(forPrograms.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(JSON.parse(forPrograms.text)).toMatchObject({ status: 403, code: 'too-young' });
  });

  it('tells nothing of a fault but a reference number', async () => {
    for (const accept of ['text/html', 'application/json']) {
      const { status, text } = await ask(app, '/broken', { headers: { accept } });
      expect(status).toBe(500);
      expect(text).not.toContain('hunter2');
    }
  });

  it('keeps nobody from keeping a page that is for one person, and lets nothing in from elsewhere', async () => {
    for (const path of ['/refused', '/nowhere', '/hidden']) {
      const { headers } = await ask(app, path);
      expect(headers['cache-control']).toBe('no-store');
      expect(headers['content-security-policy']).toContain("default-src 'self'");
      expect(headers['x-content-type-options']).toBe('nosniff');
    }
  });

  it('shows what is hidden exactly as what is not there', async () => {
    const [hidden, none] = [await ask(app, '/hidden'), await ask(app, '/nowhere')];
    expect(hidden.status).toBe(404);
    expect(hidden.text).toBe(none.text);
  });

  it('takes nobody for this machine who came through a proxy, whichever of its headers it sends', async () => {
    const ownOf = async (headers: Record<string, string>) =>
      JSON.parse((await ask(app, '/own', { headers })).text).loopback;
    expect(await ownOf({})).toBe(true);
    for (const name of ['X-Forwarded-For', 'X-Forwarded-Proto', 'X-Real-IP', 'Forwarded', 'Via'])
      expect(await ownOf({ [name]: '1.1 proxy' }), name).toBe(false);
  });

  it('takes a post from its own pages, and from nowhere else', async () => {
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const send = (headers: Record<string, string>, path = '/comments') =>
      ask(app, path, { method: 'POST', headers: { ...form, ...headers }, body: 'body=hello' });
    expect(JSON.parse((await send({ 'sec-fetch-site': 'same-origin' })).text)).toEqual({ body: 'hello' });
    expect((await send({ origin: 'https://news.example', cookie: 'a=b' })).status).toBe(200);
    expect((await send({ origin: 'https://attacker.example' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site', origin: 'https://news.example' })).status).toBe(403);
    expect((await send({ cookie: 'session=1' })).status).toBe(403);
    expect((await send({ 'sec-fetch-site': 'cross-site' }, '/webhook')).status).toBe(200);
  });

  it('takes texts alone out of a form: nothing nested, nothing inherited, the first of several', async () => {
    const sent = { method: 'POST', headers: { 'content-type': 'application/json' } };
    const bodyOf = async (value: unknown) =>
      JSON.parse((await ask(app, '/comments', { ...sent, body: JSON.stringify(value) })).text).body;
    expect(await bodyOf({ body: { $ne: '' } })).toBeNull();
    expect(await bodyOf({ body: ['one', 'two'] })).toBe('one');
    expect((await ask(app, '/comments', { ...sent, body: '{"__proto__":{"body":"x"}}' })).status).toBe(400);
    expect((await ask(app, '/comments', { ...sent, body: '{' })).status).toBe(400);
  });

  it('takes of a form what it needs: no list, not thousands of fields, and long texts only where people write some', async () => {
    const statusOf = async (path: string, body: string, type = 'application/json') =>
      (await ask(app, path, { method: 'POST', headers: { 'content-type': type }, body })).status;
    const [form, ones] = ['application/x-www-form-urlencoded', Array(2_000).fill(1)];
    const named = (most: number) => Array.from({ length: most }, (_, at) => [`chosen-${at}`, 'yes']);
    expect(await statusOf('/comments', JSON.stringify([1]))).toBe(400);
    expect(await statusOf('/comments', ' \n[]')).toBe(400);
    for (const [most, status] of [
      [2_000, 200],
      [2_001, 413],
    ] as const) {
      expect(await statusOf('/comments', JSON.stringify(Object.fromEntries(named(most))))).toBe(status);
      expect(await statusOf('/comments', String(new URLSearchParams(named(most))), form)).toBe(status);
    }
    for (const many of [{ ones }, { ones: { ones: ones.map((one) => [one]) } }]) {
      expect(await statusOf('/comments', JSON.stringify(many))).toBe(413);
    }
    const written = 'She said "{[,\\", '.repeat(2_000);
    const body = JSON.stringify({ body: written, last: '\\' });
    expect((await ask(app, '/comments', { method: 'POST', headers: JSON_SENT, body })).text).toBe(
      JSON.stringify({ body: written }),
    );
    for (const [path, most] of [
      ['/comments', 64 * 1024],
      ['/texts', 128 * 1024],
    ] as const) {
      const text = (bytes: number) => JSON.stringify({ body: 'x'.repeat(bytes - '{"body":""}'.length) });
      expect(await statusOf(path, text(most)), path).toBe(200);
      expect(await statusOf(path, text(most + 1)), path).toBe(413);
    }
  });

  it('reads a form as browsers write it', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const bodyOf = async (body: string) =>
      JSON.parse((await ask(app, '/comments', { method: 'POST', headers, body })).text).body;
    expect(await bodyOf('body=a+b%20c%2B%26%C3%A9&body=second')).toBe('a b c+&é');
    expect(await bodyOf('body=100%&=&&x')).toBe('100%');
    expect(await bodyOf('__proto__=x&constructor=y')).toBeNull();
    expect(await bodyOf('')).toBeNull();
  });

  it('answers an address that cannot be read without failing', async () => {
    for (const path of ['/a%00b', '/%C3%00', `/${'x'.repeat(5_000)}`, '//', '/..%2f..%2fetc']) {
      expect((await ask(app, path)).status).toBeLessThan(500);
    }
  });

  it('finds nothing at an address that was cut within a code, as at any other', async () => {
    for (const path of ['/%', '/%E0%A4%A', '/caf%C3?x=%C3', '/%C3/../slow', '/%C0%AE%C0%AE/etc'])
      expect((await ask(app, path)).status, path).toBe(404);
  });

  it('redirects to an address that is written as one', async () => {
    expect((await ask(app, '/moved')).headers.location).toBe('/caf%C3%A9/50%25');
  });
});

describe('A server that ends', () => {
  it('finishes what is asked, and lets no one hold it who asks without end', async () => {
    const { app } = await openServer();
    const idle = new Agent({ keepAlive: true });
    await ask(app, '/', { agent: idle });
    const inHand = ask(app, '/slow');
    const busy = new Agent({ keepAlive: true, maxSockets: 1 });
    let refused = false;
    const withoutEnd = (async () => {
      while (!refused) await ask(app, '/', { agent: busy }).catch(() => (refused = true));
    })();
    while (!release) await new Promise(setImmediate);
    const closed = app.close();
    release();
    expect((await inHand).text).toBe('<p>done</p>');
    await Promise.all([closed, withoutEnd]);
    for (const agent of [idle, busy]) agent.destroy();
  });
});

describe('An address to be redirected to', () => {
  it.each([
    ['/plain?a=b#c', '/plain?a=b#c'],
    ['/caf%C3%A9', '/caf%C3%A9'],
    ['/국빈', '/%EA%B5%AD%EB%B9%88'],
    ['/a%2Fb', '/a%2Fb'],
    ['/100%25', '/100%25'],
    ['/100%', '/100%25'],
    ['/a b\r\nset-cookie: x=1', '/a%20b%0D%0Aset-cookie:%20x=1'],
    ['/\\evil.example', '/%5Cevil.example'],
    ['/\ud800', '/%EF%BF%BD'],
    ['https://news.example/a', 'https://news.example/a'],
  ])('%j is written %s', (address, written) => {
    expect(asAddress(address)).toBe(written);
  });

  it.each(['//evil.example', 'javascript:alert(1)', 'evil.example', ''])('cannot be %j', (address) => {
    expect(() => asAddress(address)).toThrow('must stay a plain address');
  });
});
