import type { FastifyRequest } from 'fastify';
import { percentRead, storable } from '#platform/text';
import type { CookieName } from './cookie-names.ts';
import { isLoopback, networkOf } from './network.ts';
import { type Receiving, readParts } from './read-parts.ts';
import type { Request } from './words.ts';

interface Reading {
  readonly cookieName: CookieName;
  /** For the file of a form that comes in parts. */
  readonly receiving?: Receiving;
}

/** What proxies add to a request (RFC 7239; RFC 9110, 7.6.3; and what was usual before), each of them or just one. */
const BY_PROXIES = /^(x-forwarded(-.*)?|x-real-ip|forwarded|via)$/;

/** What a route may know, out of Fastify's request. */
export function readRequest(sent: FastifyRequest, { cookieName, receiving }: Reading): Request {
  const header = (name: string): string | undefined => {
    const value = sent.headers[name];
    return typeof value === 'string' ? value : value?.[0];
  };
  return {
    method: sent.method,
    url: sent.url,
    path: decodedPath(sent.url),
    params: textsOnly(sent.params),
    query: new Map(Object.entries(textsOnly(sent.query))),
    form: new Map(Buffer.isBuffer(sent.body) ? [] : Object.entries(textsOnly(sent.body))),
    raw: Buffer.isBuffer(sent.body) ? sent.body : null,
    parts: receiving && sent.isMultipart() ? (wish) => readParts(sent, wish, receiving) : null,
    wants: wantsOf(header),
    network: networkOf(sent.ip),
    // Behind a proxy on this machine every reader would look like the machine itself.
    loopback: isLoopback(sent.ip) && !Object.keys(sent.headers).some((name) => BY_PROXIES.test(name)),
    cookie: (name) => storable(sent.cookies[cookieName(name)]),
    header,
  };
}

/** The path without the query, percent-decoded once; codes that stand for no character stay. */
export function decodedPath(url: string): string {
  const path = url.split(/[?#]/, 1)[0] ?? '/';
  return percentRead(path).normalize('NFC');
}

function wantsOf(header: (name: string) => string | undefined): Request['wants'] {
  if (header('x-tidings') === 'fragment') return 'fragment';
  const accept = header('accept') ?? '';
  const sends = header('content-type') ?? '';
  const programs = accept.includes('application/json') || sends.startsWith('application/json');
  return programs && !accept.includes('text/html') ? 'json' : 'page';
}

/** Of an unknown object its own text members: the first of several, nothing nested, nothing inherited. */
function textsOnly(from: unknown): Record<string, string> {
  const texts: Record<string, string> = Object.create(null);
  if (typeof from !== 'object' || from === null) return texts;
  for (const [name, value] of Object.entries(from)) {
    const first: unknown = Array.isArray(value) ? value[0] : value;
    if (typeof first === 'string') texts[storable(name)] = storable(first);
    else if (typeof first === 'number' && Number.isFinite(first)) texts[name] = String(first);
  }
  return texts;
}
