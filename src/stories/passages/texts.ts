import type { Reader } from '#platform/database';
import { findDocument } from '../store/index.ts';
import type { Viewer } from '../words.ts';
import { markableTexts } from './rules/pieces.ts';
import { findRevisionOf } from './store.ts';
import type { PassageText } from './words.ts';

/** The texts of a story in which words can be marked, as this viewer may see it. */
export async function findTexts(
  reader: Reader,
  viewer: Viewer,
  storyId: string,
): Promise<readonly PassageText[]> {
  const document = await findDocument(reader, await findRevisionOf(reader, viewer, storyId));
  return markableTexts(document).filter(({ text }) => text.trim() !== '');
}
