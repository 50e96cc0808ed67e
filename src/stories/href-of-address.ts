import { hrefOfAuthor } from './drawings/list-places.ts';
import type { DrawingNeeds } from './needs.ts';
import { hrefOf } from './rules/address.ts';
import {
  type Address,
  countListed,
  findAuthor,
  findContext,
  findSection,
  findTag,
  type ListOf,
} from './store/index.ts';

/** Where what an address leads to stands now, as a link that everybody may follow; null when there is nothing. */
export async function hrefOfAddress(
  { target, targetId }: Address,
  { database, pictures }: Pick<DrawingNeeds, 'database' | 'pictures'>,
): Promise<string | null> {
  switch (target) {
    case 'story': {
      const need = { viewer: { kind: 'public' }, id: targetId, pictures: pictures.findPictures } as const;
      return (await findContext(database, need))?.href ?? null;
    }
    case 'section': {
      const section = await findSection(database, targetId);
      return section ? hrefOf(section.path) : null;
    }
    case 'tag': {
      const tag = await findTag(database, targetId);
      return tag && (await tellsOf(database, { kind: 'tag', tagId: tag.id }))
        ? `/tag/${encodeURIComponent(tag.slug)}`
        : null;
    }
    case 'author': {
      const author = await findAuthor(database, targetId);
      return author && (await tellsOf(database, { kind: 'author', authorId: author.id }))
        ? hrefOfAuthor(author)
        : null;
    }
    case 'elsewhere':
      return targetId;
  }
}

/** Whether a list has anything to show: of a tag or an author without, not even the name is told. */
async function tellsOf(database: DrawingNeeds['database'], of: ListOf): Promise<boolean> {
  return (await countListed(database, { of, atMost: 1 })) > 0;
}
