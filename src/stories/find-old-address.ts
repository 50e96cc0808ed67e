import type { Request } from '#platform/http';
import type { Reading } from './reading.ts';
import { addressOnSite, oldSiteOf } from './rules/old-site.ts';
import { type Address, findAddress } from './store/index.ts';

/**
 * What an address that may be an earlier site's leads to. The site is asked first that the request names (`site=`, as
 * links in imported texts do), then the one to whose host the request comes, and which is not our own.
 * What has its place here for good is meant by everybody else.
 * Several sites may have had the address: those who come to none of them find what had it first.
 */
export async function findOldAddress(
  request: Request,
  path: string,
  { needs: { database, isElsewhere } }: Pick<Reading, 'needs'>,
): Promise<Address | null> {
  const named = request.query.get('site');
  const meant = named === undefined ? null : await findAddress(database, addressOnSite(path, named));
  if (meant) return meant;
  const address = await findAddress(database, path);
  if (address?.kind === 'canonical' && !isElsewhere(request.header('host'))) return address;
  const host = oldSiteOf(request.header('host') ?? '', request.path);
  return (await findAddress(database, addressOnSite(path, host))) ?? address;
}
