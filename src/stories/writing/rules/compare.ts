import { textOfBlock } from '../../document/text.ts';
import type { Block, StoryDocument } from '../../document/words.ts';
import { wordDifference } from '../../passages/rules/word-difference.ts';
import type { WordChange } from '../../passages/words.ts';

/** What became of one block between two texts. */
export interface BlockChange {
  /** `changed-otherwise`: its words are the same, what is said of them (a link, bold, a picture's place) is not. */
  readonly kind: 'kept' | 'changed' | 'changed-otherwise' | 'moved' | 'added' | 'removed';
  readonly type: Block['type'];
  readonly blockId: string;
  readonly changes: readonly WordChange[];
}

/**
 * Two texts of a story, block by block and in each word by word, in the order of the later one; what it lost stands
 * where it stood.
 */
export function compareDocuments(before: StoryDocument, after: StoryDocument): readonly BlockChange[] {
  const old = new Map(before.content.map((block) => [block.attrs.id, block]));
  const now = new Set(after.content.map(({ attrs }) => attrs.id));
  const movedIds = outOfOrder(before, after);
  const compared: BlockChange[] = after.content.map((block) => {
    const was = old.get(block.attrs.id);
    return was ? changeOf(was, block, movedIds.has(block.attrs.id)) : whole(block, 'added');
  });
  let last: string | null = null;
  for (const block of before.content) {
    if (!now.has(block.attrs.id)) {
      const at: number = last === null ? 0 : compared.findIndex(({ blockId }) => blockId === last) + 1;
      compared.splice(at, 0, whole(block, 'removed'));
    }
    last = block.attrs.id;
  }
  return compared;
}

function changeOf(was: Block, block: Block, isMoved: boolean): BlockChange {
  const [one, other] = [textOfBlock(was), textOfBlock(block)];
  const { type, attrs } = block;
  if (one !== other) return { kind: 'changed', type, blockId: attrs.id, changes: wordDifference(one, other) };
  const isSame = JSON.stringify(was) === JSON.stringify(block);
  const changes: readonly WordChange[] = other === '' ? [] : [{ kind: 'kept', text: other }];
  return {
    kind: isSame ? (isMoved ? 'moved' : 'kept') : 'changed-otherwise',
    type,
    blockId: attrs.id,
    changes,
  };
}

function whole(block: Block, kind: 'added' | 'removed'): BlockChange {
  const text = textOfBlock(block);
  return { kind, type: block.type, blockId: block.attrs.id, changes: text === '' ? [] : [{ kind, text }] };
}

/** Blocks that both texts have and that stand behind one which they stood before: the fewest that were moved. */
function outOfOrder(before: StoryDocument, after: StoryDocument): ReadonlySet<string> {
  const places = new Map(before.content.map(({ attrs }, at) => [attrs.id, at]));
  const shared = after.content.flatMap(({ attrs }) => {
    const at = places.get(attrs.id);
    return at === undefined ? [] : [{ id: attrs.id, at }];
  });
  const stayed = longestRise(shared.map(({ at }) => at));
  return new Set(shared.filter((_, index) => !stayed.has(index)).map(({ id }) => id));
}

/** Indices of the longest run of rising numbers, not necessarily next to each other (patience sorting). */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  numbers.forEach((number, index) => {
    let pile = tails.findIndex((tail) => (numbers[tail] ?? 0) >= number);
    if (pile === -1) pile = tails.length;
    previous[index] = pile === 0 ? -1 : (tails[pile - 1] ?? -1);
    tails[pile] = index;
  });
  const rise = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at !== -1; at = previous[at] ?? -1) rise.add(at);
  return rise;
}
