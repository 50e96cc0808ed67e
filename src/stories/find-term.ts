import type { Reader } from '#platform/database';
import { slugOf } from '#platform/text';
import { tagMergedFrom } from './merged-tag.ts';
import { pathOfHref } from './rules/address.ts';
import { findAuthor, findSection, findTag } from './store/index.ts';

/** A section, tag or author as the newsroom has it now. */
export interface TermNow {
  readonly id: string;
  /** All that somebody at the desk may have changed: the same says the same. */
  readonly says: string;
}

/** What a section, tag or author is now: itself, the tag that it became one with, or nothing any more. */
export async function findTerm(
  reader: Reader,
  asked: { readonly kind: 'section' | 'tag' | 'author'; readonly id: string; readonly slug: string },
): Promise<TermNow | null> {
  const { kind, id, slug } = asked;
  if (kind === 'author') {
    const author = await findAuthor(reader, id);
    return author && { id, says: JSON.stringify([author.name, author.about]) };
  }
  if (kind === 'section') {
    const section = await findSection(reader, id);
    return section && { id, says: JSON.stringify([section.name, section.parentId]) };
  }
  const tag = await findTag(reader, id);
  if (tag) return { id, says: JSON.stringify([tag.name]) };
  const other = await tagMergedFrom(reader, slugOf(pathOfHref(slug)));
  return other && { id: other.id, says: '' };
}
