import { pictureIdsOf } from '../../document/text.ts';
import type { StoryDocument } from '../../document/words.ts';
import type { Boxes } from '../words.ts';

/** The pictures that a text and its boxes name, each once. */
export function pictureIdsWith(document: StoryDocument, boxes: Boxes): readonly string[] {
  const all = [document, ...[...boxes.values()].map((box) => box.document)];
  return [...new Set(all.flatMap(pictureIdsOf))];
}
