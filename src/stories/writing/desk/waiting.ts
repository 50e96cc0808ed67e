import type { Waiting } from '#desk';
import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { sayWriting } from '../messages.ts';
import { findNotesToAnswer } from '../notes/store.ts';
import { queryOf } from '../rules/asked-stories.ts';
import { WRITERS } from '../rules/may-write.ts';
import { stageShelf } from '../rules/shelves.ts';
import { countShelves, findSentBack, findShelved } from '../store/index.ts';
import { knownAmong, shelvesOfPerson } from './find-stories.ts';
import { STORIES, storyPath } from './paths.ts';

/** Nobody reads on beyond this; what is more waits all the same. */
const COUNTED = 100;

/**
 * What waits for somebody who writes: for editors what was sent in or is ready, for all what came back to them or did
 * not go out at its time, and notes of colleagues that nobody has answered or resolved.
 */
export async function waitingStories(reader: Reader, staff: StaffMember): Promise<readonly Waiting[]> {
  const { roles } = staff;
  const isEditor = roles.includes('owner') || roles.includes('editor');
  if (!isEditor && !WRITERS.some((role) => roles.includes(role))) return [];
  const stages = isEditor ? (['in-review', 'ready'] as const) : [];
  const own = await shelvesOfPerson(reader, staff);
  const [notes, sentBack, heldBack, counts] = await Promise.all([
    notesToAnswer(reader, staff, own),
    ownSentBack(reader, own, 'writing'),
    ownSentBack(reader, own, 'ready'),
    countShelves(reader, stages.map(stageShelf), COUNTED),
  ]);
  const atStages = stages.map((stage, at) => {
    const count = counts[at] ?? 0;
    return { label: sayWriting(`waiting-${stage}`, { count }), count, href: `${STORIES}?${byStage(stage)}` };
  });
  const back = [
    ownWaiting('waiting-back', sentBack, 'writing'),
    ownWaiting('waiting-held-back', heldBack, 'ready'),
  ];
  return [...notes, ...back, ...atStages].filter(({ count }) => count > 0);
}

/** Notes to which a colleague wants an answer; they lead to the story that has waited longest. */
async function notesToAnswer(
  reader: Reader,
  staff: StaffMember,
  shelves: readonly string[],
): Promise<readonly Waiting[]> {
  const found = await findNotesToAnswer(reader, { staffId: staff.id, shelves, most: COUNTED });
  const known = await knownAmong(reader, [...new Set(found.map(({ storyId }) => storyId))], staff);
  const notes = found.filter(({ storyId }) => known.has(storyId));
  const [oldest] = notes;
  if (!oldest) return [];
  const label = sayWriting('waiting-notes', { count: notes.length });
  return [{ label, count: notes.length, href: `${storyPath(oldest.storyId)}#notes` }];
}

/** One story leads to its page, several to the list in which they stand. */
function ownWaiting(
  says: 'waiting-back' | 'waiting-held-back',
  ids: readonly string[],
  stage: 'writing' | 'ready',
): Waiting {
  const [only] = ids;
  const count = ids.length;
  const href = only !== undefined && count === 1 ? storyPath(only) : `${STORIES}?${byStage(stage)}`;
  return { label: sayWriting(says, { count }), count, href };
}

/**
 * Ids of a person's own stories that came back: that an editor sent back with a word and that are being written still,
 * or that are ready and were held back at their time.
 */
async function ownSentBack(
  reader: Reader,
  own: readonly string[],
  stage: 'writing' | 'ready',
): Promise<readonly string[]> {
  const shelves = [[stageShelf(stage)], own];
  const ids = await findShelved(reader, { shelves }, { skip: 0, most: COUNTED });
  return findSentBack(reader, ids, stage === 'writing' ? 'somebody' : 'nobody');
}

function byStage(stage: 'writing' | 'in-review' | 'ready'): string {
  return queryOf({ words: '', stage, section: null, author: null, day: null });
}
