import { prepared, type Reader, type Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import type { Author, Section, Tag } from '../words.ts';

const authorColumns = ['id', 'slug', 'name', 'about'] as const;
const sectionColumns = ['id', 'slug', 'name', 'parent_id as parentId', 'path'] as const;

export function findSections(reader: Reader): Promise<readonly Section[]> {
  return allSections(reader, {});
}

const allSections = prepared((reader: Reader) =>
  reader
    .tables<StoriesTables>()
    .selectFrom('sections')
    .select(sectionColumns)
    .orderBy('position')
    .orderBy('name'),
);

export async function findSection(reader: Reader, id: string): Promise<Section | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('sections')
    .select(sectionColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findTagBySlug(reader: Reader, slug: string): Promise<Tag | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('tags')
    .selectAll()
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

/** Those of the tags that there are, in the order of their names. */
export async function findTags(
  reader: Reader,
  by: { readonly ids: readonly string[] } | { readonly slugs: readonly string[] },
): Promise<readonly Tag[]> {
  const [column, values] = 'ids' in by ? (['id', by.ids] as const) : (['slug', by.slugs] as const);
  if (values.length === 0) return [];
  return reader
    .tables<StoriesTables>()
    .selectFrom('tags')
    .selectAll()
    .where(column, 'in', values)
    .orderBy('name')
    .execute();
}

export async function findTag(reader: Reader, id: string): Promise<Tag | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('tags')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function findAuthorBySlug(reader: Reader, slug: string): Promise<Author | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('authors')
    .select(authorColumns)
    .where('slug', '=', slug)
    .executeTakeFirst();
  return row ?? null;
}

export async function findAuthor(reader: Reader, id: string): Promise<Author | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('authors')
    .select(authorColumns)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ?? null;
}

export async function saveSection(writer: Writer, section: Section & { position: number }): Promise<void> {
  const row = {
    id: section.id,
    slug: section.slug,
    name: section.name,
    parent_id: section.parentId,
    path: section.path,
    position: section.position,
  };
  await writer
    .tables<StoriesTables>()
    .insertInto('sections')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(row))
    .execute();
}

export async function saveTag(writer: Writer, tag: Tag): Promise<void> {
  await writer
    .tables<StoriesTables>()
    .insertInto('tags')
    .values(tag)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(tag))
    .execute();
}

export async function saveAuthor(writer: Writer, author: Author): Promise<void> {
  await writer
    .tables<StoriesTables>()
    .insertInto('authors')
    .values({ ...author, staff_id: null })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(author))
    .execute();
}
