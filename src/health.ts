import { answers, type Database } from '#platform/database';
import { get, Refusal, type Route, text } from '#platform/http';

/** `/healthz`: the process lives. `/readyz`: it can serve; not before the start is done, nor while it ends. */
export function healthRoutes(needs: { database: Database; ready: () => boolean }): readonly Route[] {
  return [
    get('/healthz', async () => text('alive\n')),
    get('/readyz', async () => {
      if (!needs.ready()) throw new Refusal('not-ready', { status: 503 });
      await answers(needs.database);
      return text('ready\n');
    }),
  ];
}
