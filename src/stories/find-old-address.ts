import type { Request } from '#platform/http';
import type { Reading } from './reading.ts';
import { addressOnSite, oldSiteOf } from './rules/old-site.ts';
import { type Address, findAddress } from './store/index.ts';

/**
 * What an address that may be an earlier site's leads to. What has its place here for good is meant by everybody;
 * else the site is asked that the request names (`site=`, as links in imported texts do) or comes to by its host.
 * Several sites may have had the address: those who come to none of them find what had it first.
 */
export async function findOldAddress(
  request: Request,
  path: string,
  { needs: { database } }: Pick<Reading, 'needs'>,
): Promise<Address | null> {
  const address = await findAddress(database, path);
  if (address?.kind === 'canonical') return address;
  const named = request.query.get('site');
  for (const site of [named, oldSiteOf(request.header('host') ?? '', request.path)]) {
    const own = site === undefined ? null : await findAddress(database, addressOnSite(path, site));
    if (own) return own;
  }
  return address;
}
