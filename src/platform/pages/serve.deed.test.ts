import { createServer, type IncomingMessage, request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Kept } from './kept-page.ts';
import { encodingFor, sendKept } from './serve.ts';

const body = '<p>The harbour opens again on Monday.</p>'.repeat(50);
const kept = (build: string, text = body) =>
  new Kept(
    { status: 200, type: 'text/html; charset=utf-8', body: text, dependsOn: [] },
    { build, headers: ['cache-control', 'public, no-cache', 'vary', 'accept-encoding'] },
  );

describe('A page from memory', () => {
  let page = kept('b1');
  let server: Server;
  beforeAll(async () => {
    server = createServer((asked, response) => sendKept(asked, response, page)).listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
  });
  afterAll(() => server.close());

  async function ask(headers: Record<string, string> = {}, method = 'GET') {
    const { port } = server.address() as AddressInfo;
    const answer = await new Promise<IncomingMessage>((resolve) =>
      request({ port, host: '127.0.0.1', method, headers, agent: false }, resolve).end(),
    );
    const pieces: Buffer[] = [];
    for await (const piece of answer) pieces.push(piece);
    return { status: answer.statusCode, headers: answer.headers, bytes: Buffer.concat(pieces) };
  }

  it('goes out as the browser can read it', async () => {
    const asBrotli = await ask({ 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(asBrotli.headers['content-encoding']).toBe('br');
    expect(brotliDecompressSync(asBrotli.bytes).toString()).toBe(body);
    const asGzip = await ask({ 'accept-encoding': 'gzip, br;q=0' });
    expect(gunzipSync(asGzip.bytes).toString()).toBe(body);
    const plain = await ask();
    expect(plain.headers['content-encoding']).toBeUndefined();
    expect(plain.bytes.toString()).toBe(body);
    expect(plain.headers.vary).toBe('accept-encoding');
  });

  it('names itself otherwise in each encoding, and is known again in any', async () => {
    const tags = new Set<string>();
    for (const encoding of ['br', 'gzip', 'identity']) {
      const { headers } = await ask({ 'accept-encoding': encoding });
      tags.add(headers.etag!);
    }
    expect(tags.size).toBe(3);
    for (const tag of [...tags, `W/${[...tags][0]}`, `"another", ${[...tags][1]}`, '*']) {
      const again = await ask({ 'accept-encoding': 'br', 'if-none-match': tag });
      expect(again.status).toBe(304);
      expect(again.bytes).toHaveLength(0);
      expect(again.headers['cache-control']).toBe('public, no-cache');
      expect(again.headers['content-type']).toBeUndefined();
    }
    expect((await ask({ 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('answers HEAD as GET, without the body', async () => {
    const head = await ask({ 'accept-encoding': 'br' }, 'HEAD');
    const get = await ask({ 'accept-encoding': 'br' });
    expect(head.bytes).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(get.bytes.length));
    expect(head.headers.etag).toBe(get.headers.etag);
  });

  it('is another one to a new build, and when its content changes', async () => {
    const { headers } = await ask();
    page = kept('b2');
    expect((await ask({ 'if-none-match': headers.etag! })).status).toBe(200);
    page = kept('b1', `${body}!`);
    expect((await ask({ 'if-none-match': headers.etag! })).status).toBe(200);
    page = kept('b1');
    expect((await ask({ 'if-none-match': headers.etag! })).status).toBe(304);
  });

  it('is not compressed where that would gain nothing', async () => {
    page = kept('b1', 'short');
    expect((await ask({ 'accept-encoding': 'br' })).headers['content-encoding']).toBeUndefined();
    page = kept('b1');
  });
});

describe('The encoding', () => {
  it.each([
    [undefined, 'identity'],
    ['', 'identity'],
    ['br', 'br'],
    ['BR', 'br'],
    ['gzip;q=1.0, br;q=0.5', 'br'],
    ['br;q=0', 'identity'],
    ['br; q=0.000, gzip', 'gzip'],
    ['br;q=0.001', 'br'],
    ['vibrato, gzip;q=0', 'identity'],
    ['deflate', 'identity'],
  ] as const)('for %j is %s', (accepted, encoding) => {
    expect(encodingFor(accepted)).toBe(encoding);
  });
});
