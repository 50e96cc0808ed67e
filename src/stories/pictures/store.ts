import type { Reader, Writer } from '#platform/database';
import type { Resting } from '#platform/files';
import { searchWords } from '#platform/text';
import type { StoryPicture } from '../words.ts';
import { likelyOriginals, sourcePath } from './rules/source-path.ts';
import type { PicturesTables } from './tables.ts';
import type { MediaUses } from './words.ts';

type PictureRow = PicturesTables['pictures'];
type FileRow = PicturesTables['files'];

/** Pictures as pages need them, by their ids; unknown ids are left out. */
export async function findPictures(
  reader: Reader,
  ids: readonly string[],
): Promise<Map<string, StoryPicture>> {
  if (ids.length === 0) return new Map();
  const rows = await reader
    .tables<PicturesTables>()
    .selectFrom('pictures')
    .select(['id', 'width', 'height', 'focal_x as focalX', 'focal_y as focalY'])
    .select(['alt', 'caption', 'credit', 'licence', 'tone', 'mark', 'decorative_at'])
    .where('id', 'in', [...new Set(ids)])
    .execute();
  return new Map(
    rows.map(({ decorative_at, ...picture }) => [
      picture.id,
      { ...picture, isDecorative: decorative_at !== null },
    ]),
  );
}

export async function findPictureRow(reader: Reader, id: string): Promise<PictureRow | undefined> {
  return reader
    .tables<PicturesTables>()
    .selectFrom('pictures')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

export async function findFileRow(reader: Reader, id: string): Promise<FileRow | undefined> {
  return reader
    .tables<PicturesTables>()
    .selectFrom('files')
    .selectAll()
    .where('id', '=', id)
    .executeTakeFirst();
}

/** Whether a picture, a recording or a document has this id. */
export async function isMedia(reader: Reader, id: string): Promise<boolean> {
  return ((await findPictureRow(reader, id)) ?? (await findFileRow(reader, id))) !== undefined;
}

/** The id of the picture that holds exactly these bytes. */
export async function findPictureByContent(reader: Reader, fileKey: string): Promise<string | null> {
  const row = await reader
    .tables<PicturesTables>()
    .selectFrom('pictures')
    .select('id')
    .where('file_key', '=', fileKey)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Whether a picture, a recording or a document holds these bytes. */
export async function isHeld(reader: Reader, fileKey: string): Promise<boolean> {
  if ((await findPictureByContent(reader, fileKey)) !== null) return true;
  const row = await reader
    .tables<PicturesTables>()
    .selectFrom('files')
    .select('id')
    .where('file_key', '=', fileKey)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** The next pictures, or recordings and documents, after an id, with where their bytes are; in the order of ids. */
export async function restingAfter(
  reader: Reader,
  {
    table,
    after,
    most,
  }: { readonly table: 'pictures' | 'files'; readonly after: string; readonly most: number },
): Promise<readonly Resting[]> {
  return reader
    .tables<PicturesTables>()
    .selectFrom(table)
    .select(['id', 'file_key as key'])
    .where('id', '>', after)
    .orderBy('id')
    .limit(most)
    .execute();
}

/** The id of the recording or document that holds exactly these bytes under this name. */
export async function findFileByContent(
  reader: Reader,
  fileKey: string,
  fileName: string,
): Promise<string | null> {
  const row = await reader
    .tables<PicturesTables>()
    .selectFrom('files')
    .select('id')
    .where('file_key', '=', fileKey)
    .where('file_name', '=', fileName)
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return row?.id ?? null;
}

/** Adds a picture, unless one with the same content stands already; says whether it did. */
export async function addPicture(
  writer: Writer,
  row: Omit<PictureRow, 'words' | 'shown_at'>,
): Promise<boolean> {
  const added = await writer
    .tables<PicturesTables>()
    .insertInto('pictures')
    .values({ ...row, words: foundBy(row), shown_at: null })
    .onConflict((conflict) => conflict.column('file_key').doNothing())
    .returning('id')
    .executeTakeFirst();
  return added !== undefined;
}

/** Writes anew what people say of a picture; its bytes and what follows from them stay. */
export async function describePicture(
  writer: Writer,
  id: string,
  facts: Pick<PictureRow, 'file_name' | 'alt' | 'caption' | 'credit'> &
    Partial<Pick<PictureRow, 'licence' | 'decorative_at'>>,
): Promise<void> {
  const said = { ...facts, words: foundBy(facts) };
  await writer.tables<PicturesTables>().updateTable('pictures').set(said).where('id', '=', id).execute();
}

/** The words by which the library finds a picture. */
function foundBy(said: Pick<PictureRow, 'file_name' | 'alt' | 'caption' | 'credit'>): string {
  const words = searchWords([said.file_name, said.alt, said.caption, said.credit].join('\n'));
  return [...new Set(words)].map((word) => ` ${word}`).join('');
}

export async function saveFile(writer: Writer, row: FileRow): Promise<void> {
  const { id: _id, uploaded_at: _uploaded, ...changing } = row;
  await writer
    .tables<PicturesTables>()
    .insertInto('files')
    .values(row)
    .onConflict((conflict) => conflict.column('id').doUpdateSet(changing))
    .execute();
}

/** From now on `url` is an old address of this picture or file. One that cannot be read is left out. */
export async function saveSource(writer: Writer, url: string, mediaId: string): Promise<void> {
  const path = sourcePath(url);
  if (path === null) return;
  await writer
    .tables<PicturesTables>()
    .insertInto('media_sources')
    .values({ path, media_id: mediaId, url })
    .onConflict((conflict) => conflict.column('path').doUpdateSet({ media_id: mediaId, url }))
    .execute();
}

/** The id of the picture or file that stood at an old path, or that the size at this path was made from. */
export async function findBySourcePath(reader: Reader, address: string): Promise<string | null> {
  const path = sourcePath(address);
  if (path === null) return null;
  const likely = likelyOriginals(path);
  const rows = await reader
    .tables<PicturesTables>()
    .selectFrom('media_sources')
    .select(['path', 'media_id'])
    .where('path', 'in', likely)
    .execute();
  const byPath = new Map(rows.map((row) => [row.path, row.media_id]));
  return likely.map((one) => byPath.get(one)).find((id) => id !== undefined) ?? null;
}

/** Says which pictures and files the story's current revision uses, and that it uses no others. */
export async function setUses(
  writer: Writer,
  storyId: string,
  { mediaIds, shownAt }: MediaUses,
): Promise<void> {
  const tables = writer.tables<PicturesTables>();
  await tables.deleteFrom('media_uses').where('story_id', '=', storyId).execute();
  const rows = [...new Set(mediaIds)].map((id) => ({ media_id: id, story_id: storyId }));
  if (rows.length === 0) return;
  await tables.insertInto('media_uses').values(rows).execute();
  if (shownAt !== null) await markShown(writer, mediaIds, shownAt);
}

/** Notes that readers see these pictures from `at` on: since when is said once. */
export async function markShown(writer: Writer, ids: readonly string[], at: string): Promise<void> {
  if (ids.length === 0) return;
  await writer
    .tables<PicturesTables>()
    .updateTable('pictures')
    .set({ shown_at: at })
    .where('id', 'in', ids)
    .where('shown_at', 'is', null)
    .execute();
}
