import type { Waiting } from '#desk';
import type { StaffMember } from '#people';
import type { Reader } from '#platform/database';
import { bylineOf } from '../../store/index.ts';
import { sayWriting } from '../messages.ts';
import { queryOf } from '../rules/asked-stories.ts';
import { WRITERS } from '../rules/may-write.ts';
import { authorShelf, begunShelf, stageShelf } from '../rules/shelves.ts';
import { countShelf, findSentBack, findShelved } from '../store/index.ts';
import { STORIES, storyPath } from './paths.ts';

/** Nobody reads on beyond this; what is more waits all the same. */
const COUNTED = 100;

/** What waits for somebody who writes: for editors what was sent in or is ready, for all what came back to them. */
export async function waitingStories(reader: Reader, staff: StaffMember): Promise<readonly Waiting[]> {
  const { roles } = staff;
  const isEditor = roles.includes('owner') || roles.includes('editor');
  if (!isEditor && !WRITERS.some((role) => roles.includes(role))) return [];
  const stages = isEditor ? (['in-review', 'ready'] as const) : [];
  const [sentBack, ...counts] = await Promise.all([
    ownSentBack(reader, staff),
    ...stages.map((stage) => countShelf(reader, stageShelf(stage), COUNTED)),
  ]);
  const [only] = sentBack;
  const back = {
    label: sayWriting('waiting-back', { count: sentBack.length }),
    count: sentBack.length,
    href: only !== undefined && sentBack.length === 1 ? storyPath(only) : `${STORIES}?${byStage('writing')}`,
  };
  const atStages = stages.map((stage, at) => {
    const count = counts[at] ?? 0;
    return { label: sayWriting(`waiting-${stage}`, { count }), count, href: `${STORIES}?${byStage(stage)}` };
  });
  return [back, ...atStages].filter(({ count }) => count > 0);
}

/** Ids of a person's own stories that an editor sent back with a word, and that are being written still. */
async function ownSentBack(reader: Reader, { id }: StaffMember): Promise<readonly string[]> {
  const byline = await bylineOf(reader, id);
  const own = [begunShelf(id), ...(byline === null ? [] : [authorShelf(byline)])];
  const shelves = [[stageShelf('writing')], own];
  const ids = await findShelved(reader, { shelves }, { skip: 0, most: COUNTED });
  return findSentBack(reader, ids);
}

function byStage(stage: 'writing' | 'in-review' | 'ready'): string {
  return queryOf({ words: '', stage, section: null, author: null, day: null });
}
