import { type Places, prepared, type Reader, type Writer } from '#platform/database';
import type { StoriesTables } from '../tables.ts';
import { visibleStories } from '../visible.ts';

interface TranslationTables {
  story_translations: { story_id: string; set_id: string };
}

/** A story in another language, as far as a list of translations shows it. */
export interface Translation {
  readonly id: string;
  readonly href: string | null;
  readonly title: string;
  /** BCP 47; null: the site's. */
  readonly language: string | null;
  /** Whether everybody may see it. */
  readonly isPublic: boolean;
}

const siblings = prepared((reader: Reader, at: Places<{ storyId: string }>) =>
  reader
    .tables<StoriesTables & TranslationTables>()
    .selectFrom('story_translations as own')
    .innerJoin('story_translations as other', 'other.set_id', 'own.set_id')
    .where('own.story_id', '=', at.storyId)
    .select('other.story_id as id'),
);

/** All translations of a story, itself among them, whether readers may see them or not; none: none is linked. */
export async function findTranslations(reader: Reader, storyId: string): Promise<readonly Translation[]> {
  const ids = (await siblings(reader, { storyId })).map(({ id }) => id);
  if (ids.length === 0) return [];
  const columns = ['stories.id', 'stories.href', 'stories.title', 'stories.language'] as const;
  const [all, visible] = await Promise.all([
    visibleStories(reader, { kind: 'staff', staffId: '' })
      .where('stories.id', 'in', ids)
      .select(columns)
      .orderBy('stories.id')
      .execute(),
    visibleStories(reader, { kind: 'public' }, 'addressed')
      .where('stories.visibility', '=', 'public')
      .where('stories.id', 'in', ids)
      .select('stories.id')
      .execute(),
  ]);
  const isPublic = new Set(visible.map(({ id }) => id));
  return all.map((row) => ({ ...row, isPublic: isPublic.has(row.id) }));
}

/** Makes the stories translations of one another, with all that either is one of already. */
export async function joinTranslations(
  writer: Writer,
  of: { readonly storyIds: readonly string[]; readonly setId: string },
): Promise<void> {
  const tables = writer.tables<TranslationTables>();
  const sets = await tables
    .selectFrom('story_translations')
    .where('story_id', 'in', of.storyIds)
    .select('set_id')
    .execute();
  if (sets.length > 0) {
    await tables
      .updateTable('story_translations')
      .set({ set_id: of.setId })
      .where(
        'set_id',
        'in',
        sets.map((row) => row.set_id),
      )
      .execute();
  }
  await tables
    .insertInto('story_translations')
    .values(of.storyIds.map((story_id) => ({ story_id, set_id: of.setId })))
    .onConflict((conflict) => conflict.column('story_id').doNothing())
    .execute();
}

/** Takes stories out of their sets; a set of one is none. */
export async function partTranslations(writer: Writer, storyIds: readonly string[]): Promise<void> {
  const tables = writer.tables<TranslationTables>();
  const sets = await tables
    .deleteFrom('story_translations')
    .where('story_id', 'in', storyIds)
    .returning('set_id')
    .execute();
  for (const { set_id } of sets) {
    const left = await tables
      .selectFrom('story_translations')
      .where('set_id', '=', set_id)
      .select('story_id')
      .execute();
    if (left.length === 1)
      await tables.deleteFrom('story_translations').where('set_id', '=', set_id).execute();
  }
}
