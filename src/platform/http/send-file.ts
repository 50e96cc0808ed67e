import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';
import { encodingFor } from '#platform/pages';
import { type ByteRange, byteRange } from './byte-range.ts';
import { nothingHere } from './refusals.ts';
import { SANDBOX_POLICY } from './security-headers.ts';
import type { FileAnswer } from './words.ts';

/**
 * A file of this machine, or the one part of it that was asked for, so that a recording can be entered
 * anywhere (RFC 9110, 14). Whoever has it already gets 304.
 */
export async function sendFile(reply: FastifyReply, asked: FileAnswer): Promise<FastifyReply> {
  const answer = asked.packed ? await asPacked(reply, asked) : asked;
  const facts = await stat(answer.path).catch(() => undefined);
  if (!facts?.isFile()) throw nothingHere();
  const { headers, method } = reply.request;
  const etag = `"${facts.size.toString(36)}-${Math.trunc(facts.mtimeMs).toString(36)}"`;
  setFileHeaders(reply, answer, etag);
  if (knows(headers['if-none-match'], etag)) return reply.code(304).send();
  reply.type(answer.type);
  if (method === 'HEAD') return reply.header('content-length', facts.size).send(Readable.from([]));
  const current = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = byteRange(current ? headers.range : undefined, facts.size);
  if (range === 'unsatisfiable')
    return reply.code(416).header('content-range', `bytes */${facts.size}`).send();
  if (range === 'whole') {
    return reply.header('content-length', facts.size).send(createReadStream(answer.path));
  }
  return sendPart(reply, answer.path, { ...range, size: facts.size });
}

/** The brotli that stands beside the file, if it does and the browser takes it. */
async function asPacked(reply: FastifyReply, answer: FileAnswer): Promise<FileAnswer> {
  reply.header('vary', 'accept-encoding');
  const path = `${answer.path}.br`;
  const accepted = reply.request.headers['accept-encoding'];
  if (encodingFor(accepted) !== 'br' || !(await stat(path).catch(() => undefined))?.isFile()) return answer;
  reply.header('content-encoding', 'br');
  return { ...answer, path };
}

const KEPT: Readonly<Record<FileAnswer['kept'], string>> = {
  'for-ever': 'public, max-age=31536000, immutable',
  asked: 'no-cache',
  never: 'private, no-store',
};

function setFileHeaders(reply: FastifyReply, answer: FileAnswer, etag: string): void {
  reply.header('cache-control', KEPT[answer.kept]);
  if (answer.sandboxed) {
    reply.header('content-security-policy', SANDBOX_POLICY);
    reply.header('cross-origin-resource-policy', 'same-origin');
  }
  reply.header('etag', etag);
  reply.header('accept-ranges', 'bytes');
  if (answer.fileName === undefined && !answer.toSave) return;
  const name = answer.fileName === undefined ? '' : `; filename*=UTF-8''${extendedValue(answer.fileName)}`;
  reply.header('content-disposition', `${answer.toSave ? 'attachment' : 'inline'}${name}`);
}

function sendPart(
  reply: FastifyReply,
  path: string,
  { first, last, size }: ByteRange & { readonly size: number },
): FastifyReply {
  return reply
    .code(206)
    .header('content-range', `bytes ${first}-${last}/${size}`)
    .header('content-length', last - first + 1)
    .send(createReadStream(path, { start: first, end: last }));
}

/** Whether an `If-None-Match` names what we have (RFC 9110, 13.1.2): a list, compared weakly. */
function knows(header: string | undefined, etag: string): boolean {
  const known = header?.split(',').map((one) => one.trim().replace(/^W\//, ''));
  return known?.some((one) => one === etag || one === '*') ?? false;
}

/** RFC 8187, 3.2.1: four signs more than `encodeURIComponent` writes are not allowed here. */
function extendedValue(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
