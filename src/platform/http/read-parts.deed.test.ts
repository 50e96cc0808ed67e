import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { createLogger } from '#platform/log';
import { createPages, noOtherProcess } from '#platform/pages';
import { inParts } from '../../../test/in-parts.ts';
import { json, post } from './answers.ts';
import { createHttpServer } from './create-server.ts';
import type { Later } from './patience.ts';
import { createUploadRoom } from './upload-room.ts';
import type { Route } from './words.ts';

const MOST = 100_000;
let wanted = true;
let asked = 0;
let over = () => {};
/** What is to happen to those who fall silent, as long as it is not called off. */
const due = new Set<() => void>();
let armed = () => {};
const later: Later = (deed) => {
  const one = () => deed();
  due.add(one);
  armed();
  return { callOff: () => due.delete(one) };
};

const routes: readonly Route[] = [
  {
    ...post('/upload', async (sent) => {
      const wish = {
        ...{ field: 'picture', mostBytes: MOST },
        isWanted: async () => {
          asked += 1;
          return wanted;
        },
      };
      const received = await sent.parts?.(wish).finally(() => over());
      const file = received?.file ?? null;
      return json({
        texts: Object.fromEntries(received?.form ?? sent.form),
        file: file?.outcome === 'received' ? file.bytes.length : (file?.outcome ?? null),
      });
    }),
    takesFile: true,
  },
  post('/plain', async ({ form }) => json({ texts: Object.fromEntries(form) })),
];

describe('A form that comes in parts', () => {
  let app: FastifyInstance;
  beforeAll(async () => {
    app = await createHttpServer({
      pages: createPages({
        clock: manualClock('2026-03-02T08:00:00Z'),
        build: 'b1',
        headers: [],
        feed: noOtherProcess,
      }),
      ...{ log: createLogger('silent'), routes, secure: false, trustProxy: false, counted: () => {} },
      renderProblem: async (problem) => problem.code,
      ownOrigins: () => ['http://localhost'],
      later,
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  async function send(form: Parameters<typeof inParts>[0], to = '/upload') {
    const { payload, type } = inParts(form);
    return sendRaw(payload, type, to);
  }
  async function sendRaw(payload: Buffer | string, type: string, to = '/upload', headers = {}) {
    const answer = await app.inject({
      ...{ method: 'POST', url: to, payload },
      headers: { 'content-type': type, accept: 'application/json', ...headers },
    });
    return { status: answer.statusCode, ...(answer.json() as { texts?: object; file?: unknown }) };
  }
  const picture = (bytes: Uint8Array, name = 'a.png') => ({ bytes, name });

  it('is read as its texts, the first of each name, and its one file', async () => {
    const sent = await send([
      ['body', 'Grüße\r\nvom Hafen'],
      ['picture', picture(randomBytes(5_000))],
      ['name', 'Ada'],
      ['name', 'Eve'],
    ]);
    expect(sent).toEqual({ status: 200, texts: { body: 'Grüße\r\nvom Hafen', name: 'Ada' }, file: 5_000 });
  });

  it('may have a field for a file in which nothing was chosen, and nobody is asked about it', async () => {
    asked = 0;
    const sent = await send([
      ['picture', picture(new Uint8Array(), '')],
      ['name', 'Ada'],
    ]);
    expect(sent).toEqual({ status: 200, texts: { name: 'Ada' }, file: null });
    expect(asked).toBe(0);
  });

  it('loses no text for a file that is too large, not wanted or in another field', async () => {
    const texts = { body: 'before', name: 'after' };
    const around = (file: [string, ReturnType<typeof picture>]) =>
      send([['body', 'before'], file, ['name', 'after']]);
    expect(await around(['picture', picture(randomBytes(MOST + 1))])).toEqual({
      ...{ status: 200, texts, file: 'too-large' },
    });
    expect(await around(['elsewhere', picture(randomBytes(10))])).toEqual({ status: 200, texts, file: null });
    wanted = false;
    expect(await around(['picture', picture(randomBytes(10))])).toEqual({
      ...{ status: 200, texts, file: 'unwanted' },
    });
    wanted = true;
  });

  it('A2: has one file, fields of a bearable number and length, and ends where it says', async () => {
    const two = await send([
      ['picture', picture(randomBytes(10))],
      ['picture', picture(randomBytes(10), 'b.png')],
    ]);
    expect(two).toMatchObject({ status: 413, code: 'too-large' });
    expect(await send([['body', 'x'.repeat(300_000)]])).toMatchObject({ status: 413 });
    const halves = ['a', 'b', 'c'].map((name): [string, string] => [name, 'x'.repeat(200_000)]);
    expect(await send(halves)).toMatchObject({ status: 413 });
    const many = Array.from({ length: 40 }, (_, at): [string, string] => [`field${at}`, 'x']);
    expect(await send(many)).toMatchObject({ status: 413 });
    const { payload, type } = inParts([['picture', picture(randomBytes(5_000))]]);
    expect(await sendRaw(payload.subarray(0, 3_000), type)).toMatchObject({ status: 400 });
  });

  it('A2: without a boundary, or with names that mean something else to a program, is not understood', async () => {
    expect(await sendRaw('--x--', 'multipart/form-data')).toMatchObject({
      ...{ status: 400, code: 'not-understood' },
    });
    expect(await sendRaw('no parts at all', 'multipart/form-data; boundary=x')).toMatchObject({
      status: 400,
    });
    expect(await send([['__proto__', 'x']])).toMatchObject({ status: 400 });
    expect(await send([['name', 'still here']])).toMatchObject({ status: 200 });
  });

  it('is taken nowhere else, and never from another site', async () => {
    expect(await send([['name', 'Ada']], '/plain')).toMatchObject({ status: 415 });
    const { payload, type } = inParts([['name', 'Ada']]);
    const foreign = { 'sec-fetch-site': 'cross-site' };
    expect(await sendRaw(payload, type, '/upload', foreign)).toMatchObject({ status: 403 });
  });

  it('that breaks off in its midst ends, and the next one is read', async () => {
    const { port } = app.server.address() as AddressInfo;
    const { payload, type } = inParts([['picture', picture(randomBytes(50_000))]]);
    const headers = { 'content-type': type, 'content-length': payload.length };
    const broken = request({ port, host: '127.0.0.1', method: 'POST', path: '/upload', headers });
    broken.on('error', () => {});
    const isOver = new Promise<void>((resolve) => {
      over = resolve;
    });
    await new Promise<void>((resolve) => broken.write(payload.subarray(0, 20_000), () => resolve()));
    broken.destroy();
    await isOver;
    expect(await send([['name', 'Ada']])).toMatchObject({ status: 200, texts: { name: 'Ada' } });
  });

  it('A10: whose sender falls silent in its midst is ended, and nobody is who goes on', async () => {
    const { port } = app.server.address() as AddressInfo;
    const { payload, type } = inParts([['picture', picture(randomBytes(50_000))]]);
    const headers = { 'content-type': type, 'content-length': payload.length };
    const silent = request({ port, host: '127.0.0.1', method: 'POST', path: '/upload', headers });
    const isCutOff = new Promise<void>((resolve) => {
      silent.on('error', () => {});
      silent.on('close', () => resolve());
    });
    const isOver = new Promise<void>((resolve) => {
      over = resolve;
    });
    /** Watched from its beginning, and again with the part and with the first piece of its file. */
    const isHeard = new Promise<void>((resolve) => {
      let times = 0;
      armed = () => {
        times += 1;
        if (times === 3) resolve();
      };
    });
    silent.write(payload.subarray(0, 20_000));
    await isHeard;
    expect(due.size).toBe(1);
    for (const one of due) one();
    await Promise.all([isOver, isCutOff]);
    over = () => {};
    armed = () => {};
    expect(await send([['picture', picture(randomBytes(5_000))]])).toMatchObject({
      status: 200,
      file: 5_000,
    });
    expect(due.size).toBe(0);
  });
});

describe('The room for files on their way', () => {
  it('is never more than there is, and is given back', () => {
    const uploads = createUploadRoom({ most: 100, share: 100 });
    const [one, other] = [uploads.enter('a'), uploads.enter('b')];
    expect(one.take(60)).toBe(true);
    expect(other.take(60)).toBe(false);
    expect(other.take(40)).toBe(true);
    one.leave();
    one.leave();
    expect(other.take(60)).toBe(true);
    expect(uploads.enter('c').take(1)).toBe(false);
  });

  it('A10: is never one network’s alone, however many uploads it begins', () => {
    const uploads = createUploadRoom({ most: 100, share: 25 });
    const stalled = Array.from({ length: 8 }, () => uploads.enter('a'));
    expect(stalled.map((one) => one.take(10))).toEqual([true, true, ...Array(6).fill(false)]);
    expect(uploads.enter('b').take(25)).toBe(true);
    stalled[0]?.leave();
    expect(stalled[7]?.take(15)).toBe(true);
    expect(stalled[7]?.take(1)).toBe(false);
  });
});
