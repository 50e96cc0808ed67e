import type { Reader } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import type { Author } from '../words.ts';

export interface CountedAuthor extends Author {
  /** How many stories bear the name, published or not. */
  readonly stories: number;
}

/** All authors, by their names. */
export async function findAuthorList(reader: Reader): Promise<readonly CountedAuthor[]> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('authors')
    .select((row) => [
      ...(['id', 'slug', 'name', 'about'] as const),
      row
        .selectFrom('story_authors')
        .whereRef('story_authors.author_id', '=', 'authors.id')
        .select((of) => of.fn.countAll().as('many'))
        .as('stories'),
    ])
    .orderBy('name')
    .orderBy('id')
    .execute();
  return rows.map((row) => ({ ...row, stories: Number(row.stories ?? 0) }));
}
