import { createHash, timingSafeEqual } from 'node:crypto';
import { Counter, collectDefaultMetrics, Gauge, Registry, register } from 'prom-client';
import { get, Refusal, type Route, text } from '#platform/http';
import type { Live } from '#platform/live';
import type { Mail } from '#platform/mail';
import type { Pages } from '#platform/pages';

export interface Metrics {
  readonly counted: (kind: 'memory' | 'route') => void;
  readonly routes: readonly Route[];
}

/** Numbers for Prometheus at `/metrics`: for this machine, or with the bearer token of METRICS_TOKEN. */
export function createMetrics(needs: {
  pages: () => Pages;
  live: Pick<Live, 'facts'>;
  withheld: Mail['withheld'];
  token: string | undefined;
}): Metrics {
  const ofProcess = processMetrics();
  const registry = new Registry();
  const requests = new Counter({
    name: 'tidings_requests_total',
    help: 'Requests, by what answered them: a page in memory, or a route.',
    labelNames: ['by'],
    registers: [registry],
  });
  const withheld = new Counter({
    name: 'tidings_letters_withheld_total',
    help: 'Letters that did not leave, by the reason.',
    labelNames: ['reason'],
    registers: [registry],
  });
  const gauge = (name: string, help: string, read: () => number) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        this.set(read());
      },
    });
  gauge('tidings_pages_in_memory', 'Pages kept in memory.', () => needs.pages().facts().pages);
  gauge('tidings_page_bytes_in_memory', 'Bytes of pages kept in memory.', () => needs.pages().facts().bytes);
  gauge('tidings_pages_drawn', 'Pages drawn since the start.', () => needs.pages().facts().drawings);
  gauge('tidings_live_listeners', 'Browsers that follow a conversation.', () => needs.live.facts().listeners);
  // Counted in plain numbers and handed over when asked: the path of a page from memory is a hot one.
  const counts = { memory: 0, route: 0 };
  return {
    counted: (kind) => {
      counts[kind] += 1;
    },
    routes: [
      get('/metrics', async (request) => {
        const token = request.header('authorization')?.replace(/^Bearer /, '');
        const allowed = needs.token === undefined ? request.loopback : isSame(token, needs.token);
        if (!allowed) throw new Refusal('nothing-here', { status: 404 });
        requests.reset();
        requests.inc({ by: 'memory' }, counts.memory);
        requests.inc({ by: 'route' }, counts.route);
        withheld.reset();
        for (const { reason, count } of needs.withheld()) withheld.inc({ reason }, count);
        return text(await Registry.merge([ofProcess, registry]).metrics(), registry.contentType);
      }),
    ],
  };
}

/**
 * Processor time, memory, garbage: numbers of the process, which has them once however many newsrooms it opens. What
 * watches them is never let go, and would hold on to each newsroom that had its own.
 */
function processMetrics(): Registry {
  if (register.getMetricsAsArray().length === 0) collectDefaultMetrics();
  return register;
}

/** Takes as long for a token that is nearly right as for one that is not right at all. */
function isSame(given: string | undefined, kept: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(given ?? ''), digest(kept));
}
