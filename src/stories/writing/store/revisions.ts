import { sql } from 'kysely';
import type { Reader } from '#platform/database';
import type { StoryDocument } from '../../document/words.ts';
import type { StoriesTables } from '../../tables.ts';
import type { Revision, RevisionListing } from '../words.ts';

const columns = [
  ...(['id', 'number', 'title', 'created_at as createdAt'] as const),
  ...(['published_at as publishedAt', 'made_by as madeBy'] as const),
] as const;

/** The states of a story's text, the newest first. */
export function listRevisions(
  reader: Reader,
  storyId: string,
  { most, before }: { readonly most: number; readonly before?: string | undefined },
): Promise<readonly RevisionListing[]> {
  const found = reader
    .tables<StoriesTables>()
    .selectFrom('revisions')
    .select(columns)
    .where('story_id', '=', storyId)
    .orderBy('id', 'desc')
    .limit(most);
  return (before === undefined ? found : found.where('id', '<', before)).execute();
}

/** One of this story; null for what is another's, or none. */
export async function findRevision(reader: Reader, storyId: string, id: string): Promise<Revision | null> {
  const row = await reader
    .tables<StoriesTables>()
    .selectFrom('revisions')
    .select([...columns, 'standfirst', 'document'])
    .where('story_id', '=', storyId)
    .where('id', '=', id)
    .executeTakeFirst();
  return row ? { ...row, document: JSON.parse(row.document) as StoryDocument } : null;
}

/**
 * Earlier texts of the story that hold what not everybody may newly bring: HTML, embeds, recordings, pictures, background
 * boxes, addresses of pictures and files.
 */
export async function textsWithOldParts(reader: Reader, storyId: string): Promise<readonly StoryDocument[]> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('revisions')
    .select('document')
    .where('story_id', '=', storyId)
    .where(
      sql<boolean>`(document like '%"island"%' or document like '%"embed"%' or document like '%"recording"%'
        or document like '%"pictureId"%' or document like '%"boxId"%'
        or document like '%/pictures/%' or document like '%/files/%')`,
    )
    .execute();
  return rows.map(({ document }) => JSON.parse(document) as StoryDocument);
}
