import type { Reader, Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import type { Tag } from '../words.ts';
import { replaceTagInDrafts } from '../writing/store/index.ts';

export interface CountedTag extends Tag {
  /** How many stories have it, published or not. */
  readonly stories: number;
}

/** Tags in the order of their words (as in addresses): those that begin with `begins`, after the word `after`. */
export async function findTagList(
  reader: Reader,
  asked: { readonly begins: string; readonly after: string; readonly most: number },
): Promise<readonly CountedTag[]> {
  let tags = reader
    .tables<StoriesTables>()
    .selectFrom('tags')
    .where('slug', '>', asked.after)
    .select((row) => [
      ...(['id', 'slug', 'name'] as const),
      row
        .selectFrom('story_tags')
        .whereRef('story_tags.tag_id', '=', 'tags.id')
        .select((of) => of.fn.countAll().as('many'))
        .as('stories'),
    ])
    .orderBy('slug')
    .limit(asked.most);
  if (asked.begins !== '') {
    tags = tags.where('slug', '>=', asked.begins).where('slug', '<', `${asked.begins}\u{10FFFF}`);
  }
  return (await tags.execute()).map((tag) => ({ ...tag, stories: Number(tag.stories ?? 0) }));
}

/** Gives all stories of one tag another one instead, drafts too, and deletes the first. */
export async function mergeTags(writer: Writer, { from, into }: { from: Tag; into: Tag }): Promise<void> {
  const tables = writer.tables<StoriesTables>();
  const both = tables.selectFrom('story_tags').where('tag_id', '=', into.id).select('story_id');
  await tables
    .updateTable('story_tags')
    .set({ tag_id: into.id })
    .where('tag_id', '=', from.id)
    .where('story_id', 'not in', both)
    .execute();
  await tables.deleteFrom('story_tags').where('tag_id', '=', from.id).execute();
  await replaceTagInDrafts(writer, { from: from.id, into: into.id });
  const lead = { target: 'tag', target_id: into.id } as const;
  await tables
    .updateTable('addresses')
    .set(lead)
    .where('target', '=', 'tag')
    .where('target_id', '=', from.id)
    .execute();
  await tables.deleteFrom('tags').where('id', '=', from.id).execute();
}
