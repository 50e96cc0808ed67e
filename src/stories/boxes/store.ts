import { sql } from 'kysely';
import type { Reader } from '#platform/database';
import { boxIdsOf } from '../document/text.ts';
import type { StoryDocument } from '../document/words.ts';
import type { StoriesTables } from '../tables.ts';
import type { Box, Boxes } from './words.ts';

/** More than anybody looks through. */
const MOST_BOXES = 500;

/**
 * The background boxes that a text names, as readers see them; those that are not out, or not any more, are left out.
 * Costs nothing for a text that names none.
 */
export async function findBoxes(reader: Reader, document: StoryDocument): Promise<Boxes> {
  const ids = boxIdsOf(document);
  if (ids.length === 0) return new Map();
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('stories')
    .innerJoin('revisions', 'revisions.id', 'stories.revision_id')
    .where('stories.kind', '=', 'box')
    .where('stories.status', '=', 'published')
    .where('stories.visibility', '=', 'public')
    .where('stories.id', 'in', ids)
    .select(['stories.id', 'stories.title', 'stories.language', 'revisions.document'])
    .execute();
  return new Map(
    rows.map((row): [string, Box] => [
      row.id,
      { ...row, document: JSON.parse(row.document) as StoryDocument },
    ]),
  );
}

/** The ids of all background boxes, by their titles: first those that are out, so that no drafts crowd them out. */
export async function findBoxIds(reader: Reader): Promise<readonly string[]> {
  const rows = await reader
    .tables<StoriesTables>()
    .selectFrom('stories')
    .select('id')
    .where('kind', '=', 'box')
    .orderBy(sql`case when status = 'published' then 0 else 1 end`)
    .orderBy('title')
    .orderBy('id', 'desc')
    .limit(MOST_BOXES)
    .execute();
  return rows.map(({ id }) => id);
}
