import type { StoryDocument } from '../../../document/words.ts';
import { findWords } from '../../../passages/rules/find-words.ts';
import { markableTexts, piecesOf, textBlockWith, textOfTextBlock } from '../../../passages/rules/pieces.ts';
import { withMarks } from '../../../passages/rules/with-marks.ts';
import type { PassagePlace } from '../../../passages/words.ts';
import type { LeftPlace, Note } from '../words.ts';

type Carried = Pick<Note, 'id' | 'words' | 'left'>;

/** The text as it goes out: nothing in it says that there are notes. */
export function withoutNotes(document: StoryDocument): StoryDocument {
  return withMarks(document, new Map(), 'note');
}

/** Where the words of notes stand, by the notes' ids: what is left of their marks once the text goes out. */
export function placesLeft(document: StoryDocument): ReadonlyMap<string, LeftPlace> {
  const places = new Map<string, LeftPlace>();
  for (const [id, [piece]] of piecesOf(document, 'note')) {
    if (!piece || piece.blockId === null) continue;
    places.set(id, { blockId: piece.blockId, start: piece.start, words: piece.text });
  }
  return places;
}

/**
 * The text with the marks of these notes and of no others. Where it bears no mark of one, that one stands where it was
 * left if the very words still stand there, else where its words stand if they stand once; on any doubt nowhere.
 */
export function withNotes(document: StoryDocument, notes: readonly Carried[]): StoryDocument {
  const there = placesLeft(document);
  const places = new Map<string, PassagePlace>();
  for (const note of notes) {
    const place = there.get(note.id) ?? placeIn(document, note);
    if (place) places.set(note.id, endingAt(place));
  }
  return withMarks(document, places, 'note');
}

function placeIn(document: StoryDocument, { words, left }: Carried): LeftPlace | null {
  if (left && standsAt(document, left)) return left;
  const exact = findWords(left?.words ?? words, markableTexts(document)).filter(
    (found) => found.words === (left?.words ?? words),
  );
  const [only, ...others] = exact;
  return only && others.length === 0 ? only : null;
}

function standsAt(document: StoryDocument, { blockId, start, words }: LeftPlace): boolean {
  const block = textBlockWith(document, blockId);
  return block !== undefined && textOfTextBlock(block).slice(start, start + words.length) === words;
}

function endingAt({ blockId, start, words }: LeftPlace): PassagePlace {
  return { blockId, start, end: start + words.length };
}
