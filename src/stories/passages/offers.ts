import type { Passages } from '../words.ts';
import { markPassage } from './actions/mark-passage.ts';
import type { ReviseNeeds } from './actions/revise.ts';
import { unmarkPassage } from './actions/unmark-passage.ts';
import { findPassages } from './store.ts';
import { findTexts } from './texts.ts';

export function createPassages(needs: ReviseNeeds): Passages {
  return {
    ofStory: (reader, viewer, storyId) => findPassages(reader, viewer, { storyId }),
    find: async (reader, viewer, id) => (await findPassages(reader, viewer, { id }))[0] ?? null,
    mark: (writer, passage) => markPassage(writer, passage, needs),
    textsOf: findTexts,
    unmark: (writer, id) => unmarkPassage(writer, id, needs),
  };
}
