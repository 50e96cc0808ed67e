import type { StoryDocument } from '../../document/words.ts';
import type { PassagePlace } from '../words.ts';
import { type Anchor, piecesOf } from './pieces.ts';
import { placesOf } from './places.ts';
import { withMarks } from './with-marks.ts';

/**
 * The document with a mark at these words, beside those that are there. Null if the words do not stand at that place,
 * are blank, or stand where no mark can.
 */
export function markWords(
  document: StoryDocument,
  wish: { readonly id: string; readonly place: PassagePlace; readonly words: string },
  anchor: Anchor = 'passage',
): StoryDocument | null {
  const { id, place, words } = wish;
  if (words.trim() === '') return null;
  const { blockId, start, end } = place;
  const now = withMarks(
    document,
    new Map([...placesOf(document, anchor), [id, { blockId, start, end }]]),
    anchor,
  );
  const [piece, ...others] = piecesOf(now, anchor).get(id) ?? [];
  const isThere = piece?.blockId === blockId && piece.start === start && piece.text === words;
  return isThere && others.length === 0 ? now : null;
}
