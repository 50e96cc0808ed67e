import { hrefOfAddress } from './href-of-address.ts';
import type { DrawingNeeds } from './needs.ts';
import { findAddress, findTagBySlug } from './store/index.ts';

/** Where the list of a tag stands that became one with another; null for a tag that there is, or never was. */
export async function mergedTag(
  needs: Pick<DrawingNeeds, 'database' | 'pictures'>,
  slug: string,
): Promise<string | null> {
  if (await findTagBySlug(needs.database, slug.normalize('NFC'))) return null;
  const address = await findAddress(needs.database, `/tag/${slug}`);
  return address?.target === 'tag' ? hrefOfAddress(address, needs) : null;
}
