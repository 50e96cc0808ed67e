import type { Reader, Writer } from '#platform/database';
import { findLinks } from '../../store/index.ts';
import type { StoriesTables } from '../../tables.ts';
import { deleteNotes } from '../notes/store.ts';
import { type ShelvedStory, shelvesOf } from '../rules/shelves.ts';
import type { WritingTables } from '../tables.ts';
import { contentFrom } from './drafts.ts';

/** Puts the story into the lists of the desk where it belongs now, under the time `at`, and into no others. */
export async function shelveStory(writer: Writer, storyId: string, at: string): Promise<void> {
  const row = await writer
    .tables<StoriesTables & WritingTables>()
    .selectFrom('stories')
    .leftJoin('drafts', 'drafts.story_id', 'stories.id')
    .select(['stories.status', 'stories.section_id', 'stories.created_by', 'drafts.stage', 'drafts.content'])
    .where('stories.id', '=', storyId)
    .executeTakeFirst();
  if (!row) return;
  const links = await findLinks(writer, storyId);
  const written = row.content === null ? null : contentFrom(row.content);
  const own = row.section_id === null ? [] : [row.section_id];
  await writer.tables<WritingTables>().deleteFrom('desk_shelves').where('story_id', '=', storyId).execute();
  await putOnShelves(writer, {
    ...{ storyId, at, status: row.status, stage: row.stage, createdBy: row.created_by },
    sectionIds: [...own, ...links.sectionIds, ...(written?.sectionIds ?? [])],
    authorIds: [...links.authorIds, ...(written?.authorIds ?? [])],
  });
}

/** The same for a story that stands on no shelf yet. */
export async function putOnShelves(
  writer: Writer,
  story: ShelvedStory & { readonly storyId: string; readonly at: string },
): Promise<void> {
  const { storyId, at } = story;
  await writer
    .tables<WritingTables>()
    .insertInto('desk_shelves')
    .values(shelvesOf(story).map((shelf) => ({ shelf, at, story_id: storyId })))
    .execute();
}

/** Deletes what is written of stories that are deleted themselves. */
export async function deleteWriting(writer: Writer, storyIds: readonly string[]): Promise<void> {
  const tables = writer.tables<WritingTables>();
  await deleteNotes(writer, storyIds);
  for (const table of ['draft_uses', 'drafts', 'draft_locks', 'desk_shelves'] as const) {
    await tables.deleteFrom(table).where('story_id', 'in', storyIds).execute();
  }
}

/** Which stories a list of the desk holds. */
export interface ShelvesAsked {
  /** A story stands on one of each of these. */
  readonly shelves: readonly (readonly string[])[];
  /** Only these, where it is given. */
  readonly among?: readonly string[];
}

/** A list is not counted further than this to find the shortest one. */
const COUNTED = 2_000;

/** A stretch of a list of the desk, what was touched last first: ids of stories. */
export async function findShelved(
  reader: Reader,
  asked: ShelvesAsked,
  { skip, most }: { readonly skip: number; readonly most: number },
): Promise<readonly string[]> {
  if (asked.among?.length === 0) return [];
  const [leading, ...others] = await shortestFirst(reader, asked.shelves);
  if (!leading) return [];
  let found = onShelf(reader, leading)
    .select(['desk_shelves.story_id', 'desk_shelves.at'])
    .distinct()
    .orderBy('desk_shelves.at', 'desc')
    .orderBy('desk_shelves.story_id', 'desc')
    .limit(most)
    .offset(skip);
  for (const shelf of others) {
    found = found.where(({ exists, selectFrom }) =>
      exists(
        selectFrom('desk_shelves as other')
          .select('other.story_id')
          .where('other.shelf', 'in', shelf)
          .whereRef('other.at', '=', 'desk_shelves.at')
          .whereRef('other.story_id', '=', 'desk_shelves.story_id'),
      ),
    );
  }
  if (asked.among) found = found.where('desk_shelves.story_id', 'in', asked.among);
  return (await found.execute()).map((row) => row.story_id);
}

/** How many stand on each of the shelves, each counted no further than `atMost`. */
export async function countShelves(
  reader: Reader,
  shelves: readonly string[],
  atMost: number,
): Promise<readonly number[]> {
  if (shelves.length === 0) return [];
  const counts = await reader
    .tables<WritingTables>()
    .selectNoFrom((row) =>
      shelves.map((shelf, nth) =>
        row
          .selectFrom(onShelf(reader, [shelf]).select('desk_shelves.story_id').limit(atMost).as('counted'))
          .select((counted) => counted.fn.countAll().as('count'))
          .as(`shelf${nth}`),
      ),
    )
    .executeTakeFirstOrThrow();
  return shelves.map((_, nth) => Number(counts[`shelf${nth}`]));
}

function onShelf(reader: Reader, shelf: readonly string[]) {
  const shelves = reader.tables<WritingTables>().selectFrom('desk_shelves');
  const [only, ...others] = shelf;
  return others.length === 0
    ? shelves.where('desk_shelves.shelf', '=', only ?? '')
    : shelves.where('desk_shelves.shelf', 'in', shelf);
}

/** The shortest list leads, so that few stories are looked at to find those that stand in all. */
async function shortestFirst(
  reader: Reader,
  shelves: ShelvesAsked['shelves'],
): Promise<readonly (readonly string[])[]> {
  if (shelves.length < 2) return shelves;
  const names = [...new Set(shelves.flat())];
  const counts = await countShelves(reader, names, COUNTED);
  const many = new Map(names.map((name, nth) => [name, counts[nth] ?? 0]));
  const counted = shelves.map((shelf) => ({
    shelf,
    count: shelf.reduce((sum, name) => sum + (many.get(name) ?? 0), 0),
  }));
  return counted.sort((one, other) => one.count - other.count).map(({ shelf }) => shelf);
}
