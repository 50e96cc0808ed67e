import type { StoryDocument } from '../../document/words.ts';
import { carry } from '../../passages/rules/carry.ts';
import type { Passage } from '../../passages/words.ts';

/** A passage that an edit would change or lose. */
export interface TouchedPassage {
  readonly passageId: string;
  readonly words: string;
  /** What would stand in its place; null: nothing, it would be gone. */
  readonly wordsNow: string | null;
}

/**
 * Which passages `after` would change or lose, in their order. `before`: the text in which they stand, where `after`
 * came without its marks. What is changed already as it would be is not named again, nor what is gone.
 */
export function touchedPassages(
  passages: readonly Passage[],
  { before, after }: { readonly before: StoryDocument | null; readonly after: StoryDocument },
): readonly TouchedPassage[] {
  return passages.flatMap((passage): readonly TouchedPassage[] => {
    if (passage.state === 'gone') return [];
    const fate = carry(passage, after, before);
    const { id: passageId, words } = passage;
    if (fate.state === 'placed') return [];
    if (fate.state === 'gone') return [{ passageId, words, wordsNow: null }];
    return fate.wordsNow === passage.wordsNow ? [] : [{ passageId, words, wordsNow: fate.wordsNow }];
  });
}
