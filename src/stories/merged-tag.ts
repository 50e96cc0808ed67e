import type { Reader } from '#platform/database';
import { hrefOfAddress } from './href-of-address.ts';
import type { DrawingNeeds } from './needs.ts';
import { findAddress, findTag, findTagBySlug } from './store/index.ts';
import type { Tag } from './words.ts';

/** Where the list of a tag stands that became one with another; null for a tag that there is, or never was. */
export async function mergedTag(
  needs: Pick<DrawingNeeds, 'database' | 'pictures'>,
  slug: string,
): Promise<string | null> {
  if (await findTagBySlug(needs.database, slug.normalize('NFC'))) return null;
  const address = await addressOfTag(needs.database, slug);
  return address && hrefOfAddress(address, needs);
}

/** The tag with which one of this word (as in addresses) became one: its address leads there still. */
export async function tagMergedFrom(reader: Reader, slug: string): Promise<Tag | null> {
  const address = await addressOfTag(reader, slug);
  return address && findTag(reader, address.targetId);
}

/** The tag of a word, also of one that became one with another. */
export async function tagOfWord(reader: Reader, slug: string): Promise<Tag | null> {
  return (await findTagBySlug(reader, slug)) ?? tagMergedFrom(reader, slug);
}

async function addressOfTag(reader: Reader, slug: string) {
  const address = await findAddress(reader, `/tag/${slug}`);
  return address?.target === 'tag' ? address : null;
}
