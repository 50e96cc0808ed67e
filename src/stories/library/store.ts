import type { Reader, Writer } from '#platform/database';
import { searchWords } from '#platform/text';
import type { PicturesTables } from '../pictures/tables.ts';
import type { StoredPicture } from '../pictures/words.ts';
import type { WritingTables } from '../writing/tables.ts';
import type { AskedPictures, LibraryPicture } from './words.ts';

type Tables = PicturesTables & WritingTables;
type PictureRow = PicturesTables['pictures'];

/** Nobody looks for more words at once. */
const MOST_WORDS = 8;

/** A stretch of the library, the newest first. */
export async function findInLibrary(
  reader: Reader,
  asked: AskedPictures,
  how: {
    /** Only what this person brought; null: everybody's. */
    readonly by: string | null;
    /** Pictures that something else than a story shows. */
    readonly elsewhere: readonly string[];
    readonly skip: number;
    readonly most: number;
  },
): Promise<readonly LibraryPicture[]> {
  let found = reader.tables<Tables>().selectFrom('pictures').selectAll();
  for (const word of searchWords(asked.words).slice(0, MOST_WORDS)) {
    // Words hold letters and figures alone: nothing in them means something to `like`.
    found = found.where('words', 'like', `% ${word}%`);
  }
  if (how.by !== null) found = found.where('uploaded_by', '=', how.by);
  if (asked.only === 'unsaid') found = found.where('alt', '=', '').where('decorative_at', 'is', null);
  if (asked.only === 'unused') {
    for (const table of ['media_uses', 'draft_uses'] as const) {
      found = found.where(({ not, exists, selectFrom }) =>
        not(
          exists(
            selectFrom(table).select(`${table}.media_id`).whereRef(`${table}.media_id`, '=', 'pictures.id'),
          ),
        ),
      );
    }
    if (how.elsewhere.length > 0) found = found.where('id', 'not in', how.elsewhere);
  }
  const rows = await found.orderBy('id', 'desc').offset(how.skip).limit(how.most).execute();
  return rows.map(pictureFrom);
}

export async function findLibraryPicture(reader: Reader, id: string): Promise<LibraryPicture | null> {
  const rows = reader.tables<Tables>().selectFrom('pictures').selectAll().where('id', '=', id);
  const row = await rows.executeTakeFirst();
  return row ? pictureFrom(row) : null;
}

/** Pictures as the library shows them, by their ids; those that are gone are left out. */
export async function findLibraryPictures(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, LibraryPicture>> {
  if (ids.length === 0) return new Map();
  const rows = reader.tables<Tables>().selectFrom('pictures').selectAll().where('id', 'in', ids);
  return new Map((await rows.execute()).map((row) => [row.id, pictureFrom(row)]));
}

/** File names by ids; those that are gone are left out. */
export async function findFileNames(
  reader: Reader,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .tables<Tables>()
    .selectFrom('pictures')
    .select(['id', 'file_name'])
    .where('id', 'in', ids)
    .execute();
  return new Map(rows.map((row) => [row.id, row.file_name]));
}

/** A story that names a picture: as it stands, in what is being written of it, or both. */
export interface UsingStory {
  readonly pictureId: string;
  readonly storyId: string;
  readonly stands: boolean;
}

/** The stories that name these pictures, the newest first, each once a picture. */
export async function findUsing(
  reader: Reader,
  pictureIds: readonly string[],
): Promise<readonly UsingStory[]> {
  if (pictureIds.length === 0) return [];
  const tables = reader.tables<Tables>();
  const of = (table: 'media_uses' | 'draft_uses') =>
    tables.selectFrom(table).select(['media_id', 'story_id']).where('media_id', 'in', pictureIds).execute();
  const [standing, written] = await Promise.all([of('media_uses'), of('draft_uses')]);
  const found = new Map<string, UsingStory>();
  const put = (row: { media_id: string; story_id: string }, stands: boolean) =>
    found.set(`${row.media_id} ${row.story_id}`, { pictureId: row.media_id, storyId: row.story_id, stands });
  for (const row of written) put(row, false);
  for (const row of standing) put(row, true);
  return [...found.values()].sort((one, other) => (one.storyId < other.storyId ? 1 : -1));
}

/** In how many stories and drafts each of these pictures stands; those in none are left out. */
export async function countUsing(
  reader: Reader,
  pictureIds: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  if (pictureIds.length === 0) return new Map();
  const tables = reader.tables<Tables>();
  const of = (table: 'media_uses' | 'draft_uses') =>
    tables.selectFrom(table).select(['media_id', 'story_id']).where('media_id', 'in', pictureIds);
  const rows = await tables
    .selectFrom(of('media_uses').union(of('draft_uses')).as('uses'))
    .groupBy('media_id')
    .select(({ fn }) => ['media_id', fn.countAll<number | string>().as('count')])
    .execute();
  return new Map(rows.map((row) => [row.media_id, Number(row.count)]));
}

export async function setFocus(
  writer: Writer,
  id: string,
  { focalX, focalY }: { readonly focalX: number; readonly focalY: number },
): Promise<void> {
  await writer
    .tables<Tables>()
    .updateTable('pictures')
    .set({ focal_x: focalX, focal_y: focalY })
    .where('id', '=', id)
    .execute();
}

/** The picture holds these bytes from now on. */
export async function setBytes(
  writer: Writer,
  id: string,
  { fileKey, mime, bytes, width, height, tone, mark }: StoredPicture & { readonly mark: string },
): Promise<void> {
  await writer
    .tables<Tables>()
    .updateTable('pictures')
    .set({ file_key: fileKey, mime, bytes, width, height, tone, mark })
    .where('id', '=', id)
    .execute();
}

/** Deletes the picture, with the old addresses that led to it. */
export async function deletePicture(writer: Writer, id: string): Promise<void> {
  const tables = writer.tables<Tables>();
  await tables.deleteFrom('media_sources').where('media_id', '=', id).execute();
  await tables.deleteFrom('pictures').where('id', '=', id).execute();
}

function pictureFrom(row: PictureRow): LibraryPicture {
  return {
    ...{ id: row.id, fileName: row.file_name, bytes: row.bytes, width: row.width, height: row.height },
    ...{ focalX: row.focal_x, focalY: row.focal_y, tone: row.tone, mark: row.mark },
    ...{ alt: row.alt, caption: row.caption, credit: row.credit, licence: row.licence },
    isDecorative: row.decorative_at !== null,
    ...{ uploadedAt: row.uploaded_at, uploadedBy: row.uploaded_by, shownAt: row.shown_at },
  };
}
