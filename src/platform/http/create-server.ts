import { randomUUID } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest, onSendAsyncHookHandler } from 'fastify';
import type { Logger } from '#platform/log';
import { type Pages, sendKept } from '#platform/pages';
import { withWholeCodes } from '#platform/text';
import { cookieNames } from './cookie-names.ts';
import { networkOf } from './network.ts';
import { comesFromHere } from './origin.ts';
import { inOriginForm } from './origin-form.ts';
import { type Later, systemLater } from './patience.ts';
import { addBodyParsers, MOST_FORM_BYTES, MOST_SMALL_FORM_BYTES } from './read-body.ts';
import { readRequest } from './read-request.ts';
import { Refusal, type RenderProblem } from './refusals.ts';
import { securityHeaders } from './security-headers.ts';
import { sendAnswer } from './send-answer.ts';
import { createUploadRoom } from './upload-room.ts';
import type { Route } from './words.ts';

/** In characters. A path in a script of three bytes, percent-encoded, with a search behind it, stays below it. */
const LONGEST_ADDRESS = 4_000;
/** U+0000 in the path: nothing is called so, and PostgreSQL cannot even be asked for it. */
const ZERO_IN_PATH = /^[^?]*%00/;
/** One part of a path, decoded: WordPress allows 200 bytes for a slug, and encodes them. */
const LONGEST_PART = 1_000;
/** So a place of a route is called whose filling gives rights to whoever knows it. */
const SECRET_PLACE = /:(token|secret)(\/|$)/;
/** What all files that are just coming in may take up in memory, in bytes. */
const MOST_UPLOADING = 64 * 1024 * 1024;
/** And those of one network: two pictures of the largest size, or many of a usual one. */
const MOST_OF_NETWORK = MOST_UPLOADING / 4;
/** What those who work here send at once: two of the largest pictures that a newsroom takes. */
const MOST_OF_STAFF = 128 * 1024 * 1024;
/** Longer than a proxy in front keeps an idle connection, or it would send into one that just closed. Milliseconds. */
const KEPT_ALIVE = 72_000;

export interface HttpNeeds {
  readonly pages: Pages;
  readonly log: Logger;
  readonly routes: readonly Route[];
  readonly renderProblem: RenderProblem;
  /** Asked at each request that would change something: the port is known only once the server listens. */
  readonly ownOrigins: () => readonly string[];
  readonly secure: boolean;
  /** The names of cookies that are bound to this host where everything goes over https. */
  readonly hostCookies?: readonly string[];
  /** The addresses of the proxies in front that are ours (comma-separated); false for none. */
  readonly trustProxy: false | string;
  /** Whether an address may mean something else at a host than at our own: then no page is answered by its address alone. */
  readonly isElsewhere?: (host: string | undefined) => boolean;
  readonly counted: (kind: 'memory' | 'route') => void;
  /** For whoever falls silent in the midst of a file; left out: by the system's timers. */
  readonly later?: Later;
}

/** Forms are read by zod, and answers are text: the compilers of schemas, thirty milliseconds of a start, stay away. */
function noSchemas(): never {
  throw new Error('No route has a schema of its own.');
}

/**
 * The HTTP server. A page that stands in memory is answered before Fastify sees the request: the address is
 * its key, so nothing needs to be parsed. All else goes through the routes.
 */
export async function createHttpServer(needs: HttpNeeds): Promise<FastifyInstance> {
  // Not loaded by a thread that has to do with refusals and nothing else of this.
  const { default: fastify } = await import('fastify');
  const { default: cookie } = await import('@fastify/cookie');
  const app = fastify({
    trustProxy: needs.trustProxy,
    bodyLimit: MOST_SMALL_FORM_BYTES,
    forceCloseConnections: 'idle',
    rewriteUrl: ({ url = '/' }) => withReadablePath(url),
    routerOptions: {
      ignoreTrailingSlash: true,
      maxParamLength: LONGEST_PART,
    },
    serverFactory: (handler) => inFrontOf(handler, needs),
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  await app.register(cookie);
  addBodyParsers(app);
  // RFC 8058 lets a one-click farewell come as multipart; that it came is all that counts. Forms of ours that are
  // such stand on routes that take files.
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (request, _body, done) =>
    request.routeOptions.config.cookieless
      ? done(null, {})
      : done(new Refusal('not-understood', { status: 415 }), undefined),
  );
  app.addHook('onRequest', async (request, reply) => {
    for (let at = 0; at + 1 < securityHeaders.length; at += 2) {
      reply.header(securityHeaders[at] ?? '', securityHeaders[at + 1]);
    }
    needs.counted('route');
    if (request.url.length > LONGEST_ADDRESS) throw new Refusal('address-too-long', { status: 414 });
    if (ZERO_IN_PATH.test(request.url)) throw new Refusal('nothing-here', { status: 404 });
    if (request.method === 'POST' && !request.routeOptions.config.cookieless) refuseForeign(request, needs);
  });
  app.setErrorHandler((failure, request, reply) => answerFailure({ failure, request, reply }, needs));
  app.setNotFoundHandler((request, reply) =>
    answerFailure({ failure: new Refusal('nothing-here', { status: 404 }), request, reply }, needs),
  );
  for (const route of needs.routes.filter(({ takesFile, takesRaw }) => !takesFile && !takesRaw)) {
    app.route({
      method: route.method,
      url: route.path,
      config: route.cookieless ? { cookieless: true } : {},
      ...secretly(route),
      ...(route.mostFormBytes !== undefined && { bodyLimit: route.mostFormBytes }),
      handler: async (request, reply) =>
        sendAnswer(
          { request, reply },
          await route.answer(readRequest(request, { cookieName: cookieNames(needs) })),
          needs,
        ),
    });
  }
  await app.register((scope) => addRoutesWithFiles(scope, needs));
  await app.register((scope) => addRawRoutes(scope, needs));
  return app;
}

/**
 * What an address with a secret in its path answers is for whoever has the secret, whatever kind of answer it is, a
 * refusal among them: nobody keeps it, and the address leaves with no link.
 */
function secretly({ path }: Route): { onSend?: onSendAsyncHookHandler } {
  if (!SECRET_PLACE.test(path)) return {};
  return {
    async onSend(_request, reply) {
      reply.header('cache-control', 'no-store').header('referrer-policy', 'same-origin');
    },
  };
}

/** The routes whose forms may come in parts. Nothing of such a form is read before the route asks for it. */
async function addRoutesWithFiles(scope: FastifyInstance, needs: HttpNeeds): Promise<void> {
  const uploads = createUploadRoom({ most: MOST_UPLOADING, share: MOST_OF_NETWORK });
  const ofStaff = createUploadRoom({ most: MOST_OF_STAFF, share: MOST_OF_STAFF });
  scope.removeContentTypeParser('multipart/form-data');
  await scope.register((await import('@fastify/multipart')).default);
  for (const route of needs.routes.filter(({ takesFile }) => takesFile)) {
    scope.route({
      ...{ method: route.method, url: route.path, bodyLimit: MOST_FORM_BYTES, ...secretly(route) },
      handler: async (request, reply) => {
        const room = uploads.enter(networkOf(request.ip));
        const roomOfStaff = ofStaff.enter(networkOf(request.ip));
        const { later = systemLater } = needs;
        try {
          const answer = await route.answer(
            readRequest(request, { cookieName: cookieNames(needs), receiving: { room, roomOfStaff, later } }),
          );
          return await sendAnswer({ request, reply }, answer, needs);
        } finally {
          room.leave();
          roomOfStaff.leave();
        }
      },
    });
  }
}

/** The routes that are handed bytes as they came: nothing parses them, and the bound of each is its own. */
async function addRawRoutes(scope: FastifyInstance, needs: HttpNeeds): Promise<void> {
  scope.removeAllContentTypeParsers();
  scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => done(null, body));
  for (const route of needs.routes) {
    if (!route.takesRaw) continue;
    scope.route({
      ...{ method: route.method, url: route.path, bodyLimit: route.takesRaw.mostBytes },
      config: route.cookieless ? { cookieless: true } : {},
      ...secretly(route),
      handler: async (request, reply) =>
        sendAnswer(
          { request, reply },
          await route.answer(readRequest(request, { cookieName: cookieNames(needs) })),
          needs,
        ),
    });
  }
}

declare module 'fastify' {
  interface FastifyContextConfig {
    cookieless?: true;
  }
}

function inFrontOf(handler: Parameters<typeof createServer>[1] & object, needs: HttpNeeds): Server {
  const server = createServer({ keepAliveTimeout: KEPT_ALIVE }, (request, response) => {
    // A client that asks without end must not keep an ending server.
    if (!server.listening) response.shouldKeepAlive = false;
    inOriginForm(request);
    const isRead = request.method === 'GET' || request.method === 'HEAD';
    if (isRead && !needs.isElsewhere?.(request.headers.host)) {
      const page = needs.pages.inMemory(request.url ?? '/');
      if (page) {
        needs.counted('memory');
        sendKept(request, response, page);
        return;
      }
    }
    handler(request, response);
  });
  return server;
}

/** An address that was cut within a code is one like any other: mostly there is nothing there. */
function withReadablePath(url: string): string {
  const path = url.split('?', 1)[0] ?? url;
  return withWholeCodes(path) + url.slice(path.length);
}

function refuseForeign(request: FastifyRequest, needs: HttpNeeds): void {
  const header = (name: string) => {
    const value = request.headers[name];
    return typeof value === 'string' ? value : undefined;
  };
  const own = comesFromHere(
    {
      secFetchSite: header('sec-fetch-site'),
      origin: header('origin'),
      hasCookies: header('cookie') !== undefined,
    },
    needs.ownOrigins(),
  );
  if (!own) throw new Refusal('foreign-origin', { status: 403 });
}

/** The one place where a refusal or a fault becomes an answer: a page for people, problem+json for programs. */
async function answerFailure(
  met: { failure: unknown; request: FastifyRequest; reply: FastifyReply },
  needs: HttpNeeds,
): Promise<FastifyReply> {
  const refusal = asRefusal(met.failure);
  const reference = refusal ? undefined : randomUUID().slice(0, 8);
  if (!refusal)
    needs.log.error({ failure: met.failure, reference, path: met.request.url }, 'a request failed');
  const request = readRequest(met.request, { cookieName: cookieNames(needs) });
  const problem = {
    status: refusal?.status ?? 500,
    code: refusal?.code ?? 'fault',
    facts: refusal?.facts ?? {},
    sentence: refusal && refusal.message !== refusal.code ? refusal.message : undefined,
    reference,
    path: request.path,
  };
  met.reply.code(problem.status).header('cache-control', 'no-store');
  if (problem.status === 503) met.reply.header('retry-after', '60');
  if (request.wants !== 'page') {
    return met.reply.type('application/problem+json').send(
      JSON.stringify({
        type: 'about:blank',
        title: problem.sentence ?? problem.code,
        status: problem.status,
        code: problem.code,
        ...(refusal?.field === undefined ? {} : { field: refusal.field }),
        ...(reference === undefined ? {} : { reference }),
      }),
    );
  }
  return met.reply.type('text/html; charset=utf-8').send(await needs.renderProblem(problem));
}

function asRefusal(failure: unknown): Refusal | undefined {
  if (failure instanceof Refusal) return failure;
  const status = (failure as { statusCode?: unknown } | undefined)?.statusCode;
  if (typeof status !== 'number' || status < 400 || status >= 500) return undefined;
  return new Refusal(status === 413 ? 'too-large' : 'not-understood', { status });
}
