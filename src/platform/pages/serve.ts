import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding, KeptPage } from './words.ts';

/** Browsers send a handful of different ones; a visitor who makes up others must not fill the memory. */
const MOST_REMEMBERED = 200;
const remembered = new Map<string, Encoding>();

/** What the browser takes, best first. A quality of 0 is a refusal (RFC 9110, 12.4.2). */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (acceptEncoding === undefined) return 'identity';
  const known = remembered.get(acceptEncoding);
  if (known) return known;
  const taken = new Set(acceptEncoding.toLowerCase().split(',').filter(isTaken).map(nameOf));
  const encoding = taken.has('br') ? 'br' : taken.has('gzip') ? 'gzip' : 'identity';
  if (remembered.size < MOST_REMEMBERED) remembered.set(acceptEncoding, encoding);
  return encoding;
}

const nameOf = (coding: string) => coding.split(';', 1)[0]?.trim() ?? '';
const isTaken = (coding: string) => !/;\s*q=0(\.0*)?\s*$/.test(coding);

/** Whether the browser holds this content already, in whatever encoding (RFC 9110, 13.1.2). */
export function alreadyHas(ifNoneMatch: string | undefined, hash: string): boolean {
  if (ifNoneMatch === undefined) return false;
  return ifNoneMatch.trim() === '*' || ifNoneMatch.includes(`"${hash}-`);
}

/** Sends a kept page: 304 where the browser has it, else its bytes. */
export function sendKept(request: IncomingMessage, response: ServerResponse, page: KeptPage): void {
  const encoded = request.headers['accept-encoding'];
  const packed = page.as(encodingFor(typeof encoded === 'string' ? encoded : undefined));
  if (page.status === 200 && alreadyHas(request.headers['if-none-match'], page.hash)) {
    response.writeHead(304, withoutBody(packed.headers) as string[]);
    response.end();
    return;
  }
  response.writeHead(page.status, packed.headers as string[]);
  if (request.method === 'HEAD') response.end();
  else response.end(packed.bytes);
}

/** A 304 repeats the headers that guide a cache, and says nothing of a body (RFC 9110, 15.4.5). */
function withoutBody(headers: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (let at = 0; at + 1 < headers.length; at += 2) {
    const name = headers[at] ?? '';
    if (name !== 'content-length' && name !== 'content-encoding' && name !== 'content-type') {
      kept.push(name, headers[at + 1] ?? '');
    }
  }
  return kept;
}
