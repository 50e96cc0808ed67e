import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createSpamCheck } from './spam-check.ts';

const draft = {
  ...{ name: 'Eve', email: 'eve@example.org', website: 'https://pills.example', body: 'Buy pills.' },
  ...{
    parentId: null,
    passageId: null,
    alt: '',
    notify: 'none' as const,
    trap: '',
    key: null,
    openedAt: null,
  },
};
const question = { draft, network: '203.0.113.0/24', storyHref: '/2026/03/ferry' };

describe('The checker of spam', () => {
  const asked: URLSearchParams[] = [];
  const warned: unknown[] = [];
  let says: { status: number; body: string } | 'nothing' = { status: 200, body: 'true' };
  const server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += part;
    asked.push(new URLSearchParams(body));
    if (says === 'nothing') response.destroy();
    else response.writeHead(says.status).end(says.body);
  });
  beforeAll(() => new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready)));
  afterAll(() => void server.close());

  const ask = () =>
    createSpamCheck({
      ...{ key: 'the-key', origin: () => 'https://news.example' },
      log: { warn: (what: unknown) => void warned.push(what) },
      address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    })(question);

  it('is told the words and the network, and never an address', async () => {
    expect(await ask()).toBe('spam');
    expect(Object.fromEntries(asked.at(-1) ?? [])).toMatchObject({
      ...{ api_key: 'the-key', blog: 'https://news.example', user_ip: '203.0.113.0' },
      ...{ comment_content: 'Buy pills.', comment_author: 'Eve' },
      permalink: 'https://news.example/2026/03/ferry',
    });
  });

  it('may find it fine', async () => {
    says = { status: 200, body: 'false' };
    expect(await ask()).toBe('fine');
  });

  it('has no opinion where it fails, says something else, or breaks off', async () => {
    for (const answer of [
      { status: 500, body: 'true' },
      { status: 200, body: 'invalid' },
      'nothing' as const,
    ]) {
      says = answer;
      expect(await ask()).toBe('no-opinion');
    }
    expect(warned).toHaveLength(1);
  });

  it('is not asked without a key', async () => {
    const before = asked.length;
    const silent = createSpamCheck({ key: undefined, origin: () => '', log: { warn: () => undefined } });
    expect(await silent(question)).toBe('no-opinion');
    expect(asked).toHaveLength(before);
  });
});
