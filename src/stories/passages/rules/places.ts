import type { StoryDocument } from '../../document/words.ts';
import type { PassagePlace } from '../words.ts';
import { type Anchor, piecesOf } from './pieces.ts';

/** Where passages stand in a kept document, in which each has its marks in one place alone. */
export function placesOf(
  document: StoryDocument,
  anchor: Anchor = 'passage',
): ReadonlyMap<string, PassagePlace> {
  const places = new Map<string, PassagePlace>();
  for (const [id, [piece]] of piecesOf(document, anchor)) {
    if (!piece || piece.blockId === null) continue;
    places.set(id, { blockId: piece.blockId, start: piece.start, end: piece.end });
  }
  return places;
}
