import type { OutgoingHttpHeaders } from 'node:http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Pages, sendKept } from '#platform/pages';
import { cookieNames } from './cookie-names.ts';
import { CONTENT_POLICY } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import type { Answer, PrivatePage, SetCookie, StreamAnswer } from './words.ts';

/** Puts an answer on the wire. `secure`: cookies only over https. */
export async function sendAnswer(
  exchange: { request: FastifyRequest; reply: FastifyReply },
  answer: Answer,
  server: { pages: Pages; secure: boolean; hostCookies?: readonly string[] },
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  if ('cookies' in answer) setCookies(reply, answer.cookies ?? [], server);
  switch (answer.kind) {
    case 'shared': {
      const page = await server.pages.find(answer.page);
      reply.hijack();
      sendKept(request.raw, reply.raw, page);
      return reply;
    }
    case 'page':
      if (answer.secretAddress) reply.header('referrer-policy', 'same-origin');
      if (answer.framesOf !== undefined || answer.formsTo !== undefined) {
        reply.header('content-security-policy', policyOf(answer));
      }
      return reply
        .code(answer.status)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(answer.html);
    case 'see-other':
      return reply.header('cache-control', 'no-store').redirect(asAddress(answer.to), 303);
    case 'moved':
      // Asked again each time: what moved may move back, and a browser that keeps the way there would go in a circle.
      return reply
        .header('cache-control', answer.temporary ? 'no-store' : 'no-cache')
        .redirect(asAddress(answer.to), answer.temporary ? 302 : 301);
    case 'json':
      return reply
        .code(answer.status)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer.value));
    case 'text':
      return sendText(reply, answer);
    case 'file':
      return sendFile(reply, answer);
    case 'stream':
      return beginStream(request, reply, answer);
  }
}

function sendText(
  reply: FastifyReply,
  { status, type, body, savedAs }: Extract<Answer, { kind: 'text' }>,
): FastifyReply {
  if (savedAs !== undefined) reply.header('content-disposition', `attachment; filename="${savedAs}"`);
  const control = savedAs === undefined ? 'no-cache' : 'no-store';
  return reply.code(status).header('cache-control', control).type(type).send(body);
}

/** The common policy, and what this page needs beside it. Browsers hold a form to it through every redirect. */
function policyOf({ framesOf, formsTo = [] }: PrivatePage): string {
  const forms = CONTENT_POLICY.replace("form-action 'self'", ["form-action 'self'", ...formsTo].join(' '));
  return framesOf === undefined ? forms : `${forms}; frame-src ${framesOf}`;
}

/**
 * Opens a stream that ends with its connection: without the frames of chunked coding, the same bytes go to every
 * listener as they are. Proxies are asked not to hold back what comes.
 */
function beginStream(request: FastifyRequest, reply: FastifyReply, answer: StreamAnswer): FastifyReply {
  reply
    .header('content-type', 'text/event-stream')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .header('connection', 'close');
  reply.hijack();
  reply.raw.useChunkedEncodingByDefault = false;
  reply.raw.writeHead(200, reply.getHeaders() as OutgoingHttpHeaders);
  if (request.method === 'HEAD') {
    answer.refused();
    reply.raw.end();
    return reply;
  }
  reply.raw.flushHeaders();
  request.raw.socket.setNoDelay(true);
  answer.begin(reply.raw);
  return reply;
}

/** Only our own paths and http addresses leave in a Location header, and nothing that could split it. */
export function asAddress(to: string): string {
  const written = to
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .replace(/[^\x21-\x7e]+|["<>\\^`{|}]/g, encodeURIComponent)
    .replace(/%(?![0-9a-f]{2})/gi, '%25');
  if (!/^(\/(?!\/)|https?:\/\/|\?|#)/.test(written)) throw new Error('A redirect must stay a plain address.');
  return written;
}

function setCookies(
  reply: FastifyReply,
  cookies: readonly SetCookie[],
  server: { readonly secure: boolean; readonly hostCookies?: readonly string[] },
): void {
  const { secure } = server;
  const nameOf = cookieNames(server);
  for (const cookie of cookies) {
    reply.setCookie(nameOf(cookie.name), cookie.value, {
      path: '/',
      httpOnly: !cookie.readable,
      sameSite: 'lax',
      secure,
      maxAge: cookie.maxAge,
    });
  }
}
