import type { Database, Reader } from '#platform/database';
import type { Files } from '#platform/files';
import { type Answer, file, get, nothingHere, type Request, type Route } from '#platform/http';
import { servedAs } from './rules/served-type.ts';
import { variantOf } from './rules/variant.ts';
import { findFileRow, findPictureRow } from './store.ts';
import { VARIANT_TYPES, type Variants } from './variants.ts';
import { isInVisibleStory } from './visible.ts';

interface Serving {
  readonly database: Database;
  readonly files: Files;
  readonly variants: Variants;
  readonly shownElsewhere: (reader: Reader, pictureId: string) => Promise<boolean>;
}

/** Bytes are public only while a visible story or campaign uses them; what nobody may see looks like what is not there. */
export function picturesRoutes(serving: Serving): readonly Route[] {
  return [
    get('/pictures/:id/:form', (request) => answerPicture(request, serving)),
    get('/files/:id/:name', (request) => answerFile(request, serving)),
  ];
}

/** The focal point in the address only tells caches apart: what counts is the one that is recorded. */
async function answerPicture({ params }: Request, serving: Serving): Promise<Answer> {
  const { database, variants } = serving;
  const variant = variantOf(params['form'] ?? '');
  const picture = variant && (await findPictureRow(database, params['id'] ?? ''));
  if (!variant || !picture || !(await isShown(picture.id, serving))) throw nothingHere();
  const path = await variants.pathOf(picture, variant);
  return file({ path, type: VARIANT_TYPES[variant.format], kept: 'for-ever' });
}

async function isShown(id: string, { database, shownElsewhere }: Serving): Promise<boolean> {
  return (await isInVisibleStory(database, id)) || (await shownElsewhere(database, id));
}

/** The name in the address is for people; the id alone tells which file it is. */
async function answerFile({ params }: Request, { database, files }: Serving): Promise<Answer> {
  const row = await findFileRow(database, params['id'] ?? '');
  if (!row || !(await isInVisibleStory(database, row.id))) throw nothingHere();
  const path = await files.pathOf(row.file_key);
  if (path === null) throw new Error(`The bytes of the file ${row.id} are missing from the file store.`);
  return file({ path, ...servedAs(row.mime), kept: 'asked', fileName: row.file_name });
}
