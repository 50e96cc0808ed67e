import type { Writer } from '#platform/database';
import { addressOnSite } from '../rules/old-site.ts';
import { type Address, keepAddress } from '../store/index.ts';

/** A path (`/2014/05/old-slug`, `/?p=17`) under which the world knows something from an earlier site. */
export interface OldPath {
  /** Decoded. */
  readonly path: string;
  /** As `oldSiteOf` names it; left out for a path of no site in particular. */
  readonly site?: string;
}

/**
 * Leads an old path to what it means now. Where something else has it already, it is kept as that of its own site:
 * whoever comes to that site's host finds it there. Returns whether it leads there for everybody.
 */
export async function keepOldPath(
  writer: Writer,
  { path, site }: OldPath,
  to: Pick<Address, 'target' | 'targetId'>,
): Promise<boolean> {
  const address = { ...to, kind: 'moved' } as const;
  if (await keepAddress(writer, path, address)) return true;
  if (site !== undefined) await keepAddress(writer, addressOnSite(path, site), address);
  return false;
}
