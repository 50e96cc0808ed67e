import type { StoryDocument } from '../../document/words.ts';
import type { Met } from '../words.ts';

/** The meetings of which somebody still has to choose: where a text of one is gone, whoever took it out has chosen. */
export function openMeetings(document: StoryDocument, met: readonly Met[] = []): readonly Met[] {
  const ids = new Set(document.content.map((block) => block.attrs.id));
  return met.filter(
    ({ kind, blockId, oursId }) => ids.has(blockId) && (kind !== 'both-changed' || ids.has(oursId ?? '')),
  );
}
