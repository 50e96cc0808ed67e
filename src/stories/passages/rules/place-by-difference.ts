import { blocksOf } from '../../document/text.ts';
import type { StoryDocument } from '../../document/words.ts';
import type { PassagePlace } from '../words.ts';
import { type TextBlock, textBlocksOf, textBlockWith, textOfTextBlock } from './pieces.ts';

/** Pairs of code units that are compared for one block: two texts of 2,000 each, some hundredths of a second. */
const MOST_PAIRS = 4_000_000;

/**
 * Where the words at `place` of `before` stand in `after`, told by the texts alone. Block ids are stable, so it
 * is looked for in its own block; in a new block only if that says, word for word, what no other block says.
 * Null on any doubt.
 */
export function placeByDifference(
  place: PassagePlace,
  before: StoryDocument,
  after: StoryDocument,
): PassagePlace | null {
  const own = textBlockWith(before, place.blockId);
  if (!own) return null;
  const text = textOfTextBlock(own);
  const stayed = textBlockWith(after, place.blockId);
  if (!stayed) return inNewBlock(place, text, { before, after });
  const now = textOfTextBlock(stayed);
  if (now === text) return place;
  // Then the ids were given anew, and this is another block's text.
  if (textBlocksOf(before).some((block) => block !== own && textOfTextBlock(block) === now)) return null;
  const range = rangeByDifference(place, text, now);
  return range && { blockId: place.blockId, ...range };
}

/** The same place in the one new block that says what the passage's block said, if it alone did. */
function inNewBlock(
  place: PassagePlace,
  text: string,
  { before, after }: { readonly before: StoryDocument; readonly after: StoryDocument },
): PassagePlace | null {
  const saysIt = (block: TextBlock) => textOfTextBlock(block) === text;
  const [there, ...others] = textBlocksOf(after).filter(saysIt);
  if (!there || others.length > 0 || textBlocksOf(before).filter(saysIt).length > 1) return null;
  const idsBefore = new Set(blocksOf(before.content).map(({ attrs }) => attrs.id));
  const isSure = !idsBefore.has(there.attrs.id) && textBlockWith(after, there.attrs.id) !== undefined;
  const isLeft = blocksOf(after.content).every(({ attrs }) => attrs.id !== place.blockId);
  return isSure && isLeft ? { ...place, blockId: there.attrs.id } : null;
}

/**
 * Where a stretch of `before` stands in `after`: there must be one place that it has in each of the shortest
 * differences between the two texts, and no shortest difference that loses any of it. So, if text was only
 * added or only taken away, the place is the true one. Null otherwise, and for texts that are too long.
 */
export function rangeByDifference(
  { start, end }: { readonly start: number; readonly end: number },
  before: string,
  after: string,
): { start: number; end: number } | null {
  if ((before.length + 1) * (after.length + 1) > MOST_PAIRS || end <= start) return null;
  const ahead = sharedBefore(before, after);
  const behind = sharedAfter(before, after);
  const at = (table: Uint16Array, i: number, j: number) => table[i * (after.length + 1) + j] ?? 0;
  const most = at(behind, 0, 0);
  let first: number | null = null;
  for (let i = start; i < end; i += 1) {
    const partners: number[] = [];
    for (let j = 0; j <= after.length; j += 1) {
      if (at(ahead, i, j) + at(behind, i + 1, j) === most) return null;
      const paired = before[i] === after[j] && at(ahead, i, j) + 1 + at(behind, i + 1, j + 1) === most;
      if (paired && j < after.length) partners.push(j);
    }
    const [partner, ...others] = partners;
    if (partner === undefined || others.length > 0) return null;
    first ??= partner;
    if (partner !== first + i - start) return null;
  }
  return first === null ? null : { start: first, end: first + end - start };
}

/** At `i, j`: how many code units the first `i` and the first `j` have in common, in order. */
function sharedBefore(one: string, other: string): Uint16Array {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let i = 1; i <= one.length; i += 1) {
    for (let j = 1; j <= other.length; j += 1) {
      const at = i * width + j;
      table[at] =
        one.charCodeAt(i - 1) === other.charCodeAt(j - 1)
          ? (table[at - width - 1] ?? 0) + 1
          : Math.max(table[at - width] ?? 0, table[at - 1] ?? 0);
    }
  }
  return table;
}

/** At `i, j`: how many the rest after `i` and the rest after `j` have in common. */
function sharedAfter(one: string, other: string): Uint16Array {
  const width = other.length + 1;
  const table = new Uint16Array((one.length + 1) * width);
  for (let i = one.length - 1; i >= 0; i -= 1) {
    for (let j = other.length - 1; j >= 0; j -= 1) {
      const at = i * width + j;
      table[at] =
        one.charCodeAt(i) === other.charCodeAt(j)
          ? (table[at + width + 1] ?? 0) + 1
          : Math.max(table[at + width] ?? 0, table[at + 1] ?? 0);
    }
  }
  return table;
}
