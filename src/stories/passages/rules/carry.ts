import type { StoryDocument } from '../../document/words.ts';
import type { Passage, PassageFate } from '../words.ts';
import { type Piece, piecesOf, textBlockWith, textOfTextBlock } from './pieces.ts';
import { placeByDifference } from './place-by-difference.ts';

const GONE: PassageFate = { state: 'gone' };

type Carried = Pick<Passage, 'id' | 'words' | 'place'>;

/**
 * What becomes of a passage in the text `after`. Its mark says where it is; how much two texts resemble each
 * other never does. `before` is the text in which it has its place: given only where `after` came without
 * marks (restored, merged), and asked only if `after` has no mark of the passage. On any doubt it is gone.
 */
export function carry(passage: Carried, after: StoryDocument, before: StoryDocument | null): PassageFate {
  const pieces = piecesOf(after).get(passage.id) ?? [];
  if (pieces.length > 0) return fateOf(passage, after, itsOwn(passage, pieces));
  if (before === null || passage.place === null) return GONE;
  const found = placeByDifference(passage.place, before, after);
  return fateOf(passage, after, found && { ...found, text: '' });
}

/**
 * Of several pieces with its mark, the one in the block where it stood: the others are copies, or what a split
 * of the block took away. Where other words came between its own, its beginning is what is left of it: what its
 * mark does not cover never becomes a part of it.
 */
function itsOwn({ place, words }: Carried, pieces: readonly Piece[]): Piece | null {
  const [only, ...others] = pieces;
  if (only && others.length === 0) return only;
  const home = pieces.filter(({ blockId }) => blockId !== null && blockId === place?.blockId);
  const [first] = home;
  if (!first) return null;
  const together = home.map(({ text }) => text).join('');
  return home.length === 1 || together === words ? first : null;
}

function fateOf({ words }: Carried, after: StoryDocument, piece: Piece | null): PassageFate {
  if (piece === null || piece.blockId === null) return GONE;
  const place = { blockId: piece.blockId, start: piece.start, end: piece.end };
  const block = textBlockWith(after, place.blockId);
  const now = block ? textOfTextBlock(block).slice(place.start, place.end) : '';
  if (now === '') return GONE;
  return now === words ? { state: 'placed', place } : { state: 'changed', place, wordsNow: now };
}
