import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Scratch } from '#platform/database';
import { findTakenByOthers, hasOtherSources } from '../store/imported.ts';
import type { ImportNeeds } from './needs.ts';
import { claimedOn, keepTaken } from './shelves.ts';
import type { Survey } from './survey.ts';

/**
 * Notes at which paths of this site something stands here that another site brought: what stood there moves, and links
 * in the texts of this site have to say which site they mean.
 */
export async function noteTaken(
  { survey: { source }, scratch }: { readonly survey: Survey; readonly scratch: Scratch },
  { database, stories }: Pick<ImportNeeds, 'database' | 'stories'>,
): Promise<void> {
  if (!(await hasOtherSources(database, source))) return;
  for (const path of claimedOn(scratch)) {
    await nextTurn();
    const storyId = await stories.storyAt(database, path);
    if (storyId === null) continue;
    const others = await findTakenByOthers(database, { source, kind: 'story', ownIds: [storyId] });
    if (others.size > 0) keepTaken(scratch, path);
  }
}
