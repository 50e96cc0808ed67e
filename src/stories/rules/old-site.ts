import { withoutTrailingSlashes } from '#platform/text';

/**
 * Which earlier site an address is meant on: the host without `www.`, and the folder in which it stood there
 * (`harbour.example/paper`). Two sites that came into one newsroom know different stories under `/?p=17`.
 */
export function oldSiteOf(host: string, folder = ''): string {
  return `${host.toLowerCase().replace(/^www\./, '')}${folder.replace(/\/+$/, '')}`;
}

/** An address of one earlier site, told from the same address of another: numbers by folder, paths by host. */
export function addressOnSite(path: string, site: string): string {
  if (path.includes('?')) return `${path}&site=${site}`;
  return `${withoutTrailingSlashes(path) || '/'}?site=${site.split('/', 1)[0]}`;
}
