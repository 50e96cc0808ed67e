import type { Reader } from '#platform/database';
import { findDocument } from '../store/index.ts';
import type { Viewer } from '../words.ts';
import { textBlocksOf, textBlockWith, textOfTextBlock } from './rules/pieces.ts';
import { findRevisionOf } from './store.ts';
import type { PassageText } from './words.ts';

/** The texts of a story in which words can be marked: those of blocks whose id names one place. */
export async function findTexts(
  reader: Reader,
  viewer: Viewer,
  storyId: string,
): Promise<readonly PassageText[]> {
  const document = await findDocument(reader, await findRevisionOf(reader, viewer, storyId));
  return textBlocksOf(document)
    .filter((block) => textBlockWith(document, block.attrs.id) === block)
    .map((block) => ({ blockId: block.attrs.id, text: textOfTextBlock(block) }))
    .filter(({ text }) => text.trim() !== '');
}
