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
  const asked = { id: params['id'] ?? '', form: params['form'] ?? '' };
  if (!(await isShown(asked.id, serving))) throw nothingHere();
  return answerForm(asked, 'for-ever', serving);
}

/**
 * One form of a picture for whoever may see it: that is asked before. Nobody keeps what `never` is said of.
 *
 * @throws a `Refusal` (404) for what is no form, or no picture
 */
export async function answerForm(
  asked: { readonly id: string; readonly form: string },
  kept: 'for-ever' | 'never',
  { database, variants }: Pick<Serving, 'database' | 'variants'>,
): Promise<Answer> {
  const variant = variantOf(asked.form);
  const picture = variant && (await findPictureRow(database, asked.id));
  if (!variant || !picture) throw nothingHere();
  const path = await variants.pathOf(picture, variant);
  return file({ path, type: VARIANT_TYPES[variant.format], kept });
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
