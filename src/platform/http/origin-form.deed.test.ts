import { type AddressInfo, connect } from 'node:net';
import type { FastifyInstance } from 'fastify';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { manualClock } from '#platform/clock';
import { createLogger } from '#platform/log';
import { createPages, noOtherProcess } from '#platform/pages';
import { get, json, shared } from './answers.ts';
import { createHttpServer } from './create-server.ts';

const routes = [
  get('/', async () => shared(front)),
  get('/asked/*', async ({ path, query, header }) =>
    json({
      path,
      x: query.get('x') ?? null,
      ...(header('host') === 'old.example' && { host: header('host') }),
    }),
  ),
];
const front = {
  key: '/',
  draw: async () => ({ status: 200, type: 'text/html', body: 'front', dependsOn: [] }),
};

/** Sends these lines as they are, and reads all that is answered. */
async function tell(app: FastifyInstance, ...lines: readonly string[]): Promise<string> {
  const { port } = app.server.address() as AddressInfo;
  const socket = connect({ port, host: '127.0.0.1' });
  socket.write([...lines, 'Connection: close', '', ''].join('\r\n'));
  let text = '';
  for await (const piece of socket) text += piece;
  return text;
}

describe('A request whose address names scheme and host', () => {
  const counted: string[] = [];
  let app: FastifyInstance;
  beforeAll(async () => {
    const clock = manualClock('2026-03-02T08:00:00Z');
    app = await createHttpServer({
      pages: createPages({ clock, build: 'b1', headers: [], feed: noOtherProcess }),
      log: createLogger('silent'),
      routes,
      renderProblem: async ({ code }) => code,
      ...{ ownOrigins: () => ['https://news.example'], secure: true, trustProxy: false },
      isElsewhere: (host) => host === 'old.example',
      counted: (kind) => counted.push(kind),
    });
    await app.listen({ port: 0, host: '127.0.0.1' });
  });
  afterAll(() => app.close());

  it('is answered as one for the path that it means, at the host that it names', async () => {
    const asked = (address: string, host = 'news.example') =>
      tell(app, `GET ${address} HTTP/1.1`, `Host: ${host}`);
    for (const at of [
      'http://news.example',
      'HTTPS://who@news.example:8080',
      'http://127.0.0.1',
      'http://[::1]:3000',
    ])
      expect(await asked(`${at}/asked/a%20b?x=1`)).toContain('{"path":"/asked/a b","x":"1"}');
    expect(await asked('http://news.example?x=1')).toMatch(/^HTTP\/1\.1 200 .*front$/s);
    expect(await asked('http://old.example/asked/a', 'news.example')).toContain('"host":"old.example"');
    expect(await asked('http:///asked/a')).toMatch(/^HTTP\/1\.1 [24]/);
  });

  it('is answered by the page that is kept for its path, whichever host it names, but where that may mean another', async () => {
    const front = async (address: string, host: string) => {
      counted.splice(0);
      expect(await tell(app, `GET ${address} HTTP/1.1`, `Host: ${host}`)).toMatch(/front$/);
      return counted.join();
    };
    await front('http://evil.example/', 'evil.example');
    expect(await front('/', 'news.example')).toBe('memory');
    expect(await front('http://evil.example/', 'evil.example')).toBe('memory');
    expect(await front('http://old.example/', 'news.example')).toBe('route');
    expect(await front('http://news.example/', 'old.example')).toBe('memory');
  });
});
