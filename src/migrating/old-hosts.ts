import { isDeepStrictEqual } from 'node:util';
import type { Database } from '#platform/database';
import type { Pages } from '#platform/pages';
import { oldSiteOf } from '#stories';
import { findSources } from './store/imported.ts';

/** Touched when an import has brought a site. */
const IMPORTS = 'imports';

export interface OldHosts {
  /** Whether a request's host is that of an imported site among several, and not the newsroom's own. */
  has(host: string | undefined): boolean;
  learn(): Promise<void>;
  /** An import has ended: every process is told of a new site. */
  learnAll(): Promise<void>;
}

/**
 * The hosts at which several imported sites stood. They are held in memory, as each request for a page that is kept asks
 * for them. Where one site came there is nothing to tell apart, and none is known while the newsroom has no public
 * address: any of them might be its own.
 */
export function createOldHosts(needs: {
  readonly database: Database;
  readonly pages: Pick<Pages, 'touch' | 'onTouch'>;
  /** As its readers ask for it; null: it has no public address. */
  readonly ownHost: string | null;
}): OldHosts {
  const { database, pages, ownHost } = needs;
  let hosts: ReadonlySet<string> = new Set();

  async function learn(): Promise<void> {
    const sources = ownHost === null ? [] : await findSources(database);
    const found = new Set(sources.map((source) => oldSiteOf(source.split('/', 1)[0] ?? '')));
    found.delete(oldSiteOf(ownHost ?? ''));
    hosts = sources.length > 1 ? found : new Set();
  }

  // A process that cannot ask now goes on with what it knows; the next import, or the next start, tells it.
  const learnIfPossible = () => void learn().catch(() => {});
  pages.onTouch((name) => {
    if (name === IMPORTS) learnIfPossible();
  }, learnIfPossible);
  return {
    has: (host) => hosts.size > 0 && host !== undefined && hosts.has(oldSiteOf(host)),
    learn,
    async learnAll() {
      const before = hosts;
      await learn();
      if (isDeepStrictEqual(hosts, before)) return;
      await database.write((writer) => pages.touch(writer, IMPORTS));
    },
  };
}
