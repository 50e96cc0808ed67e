import type { FastifyReply, FastifyRequest } from 'fastify';
import { type Pages, sendKept } from '#platform/pages';
import { CONTENT_POLICY } from './security-headers.ts';
import { sendFile } from './send-file.ts';
import type { Answer, SetCookie } from './words.ts';

/** Puts an answer on the wire. `secure`: cookies only over https. */
export async function sendAnswer(
  exchange: { request: FastifyRequest; reply: FastifyReply },
  answer: Answer,
  server: { pages: Pages; secure: boolean },
): Promise<FastifyReply> {
  const { request, reply } = exchange;
  if ('cookies' in answer) setCookies(reply, answer.cookies ?? [], server.secure);
  switch (answer.kind) {
    case 'shared': {
      const page = await server.pages.find(answer.page);
      reply.hijack();
      sendKept(request.raw, reply.raw, page);
      return reply;
    }
    case 'page':
      if (answer.secretAddress) reply.header('referrer-policy', 'same-origin');
      if (answer.framesOf !== undefined) {
        reply.header('content-security-policy', `${CONTENT_POLICY}; frame-src ${answer.framesOf}`);
      }
      return reply
        .code(answer.status)
        .header('cache-control', 'no-store')
        .type('text/html; charset=utf-8')
        .send(answer.html);
    case 'see-other':
      return reply.header('cache-control', 'no-store').redirect(asAddress(answer.to), 303);
    case 'moved':
      return reply
        .header('cache-control', answer.temporary ? 'no-store' : 'public, max-age=3600')
        .redirect(asAddress(answer.to), answer.temporary ? 302 : 301);
    case 'json':
      return reply
        .code(answer.status)
        .header('cache-control', 'no-store')
        .type('application/json; charset=utf-8')
        .send(JSON.stringify(answer.value));
    case 'text':
      return reply
        .code(answer.status)
        .header('cache-control', 'no-cache')
        .type(answer.type)
        .send(answer.body);
    case 'file':
      return sendFile(reply, answer);
  }
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

function setCookies(reply: FastifyReply, cookies: readonly SetCookie[], secure: boolean): void {
  for (const cookie of cookies) {
    reply.setCookie(cookie.name, cookie.value, {
      path: '/',
      httpOnly: !cookie.readable,
      sameSite: 'lax',
      secure,
      maxAge: cookie.maxAge,
    });
  }
}
