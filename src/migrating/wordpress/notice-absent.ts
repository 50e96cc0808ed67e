import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Scratch } from '#platform/database';
import { type LossReport, notice } from '../report.ts';
import { allImported, type ImportedOne } from '../store/imported.ts';
import type { ImportNeeds } from './needs.ts';
import { hasText } from './shelves.ts';
import type { Survey } from './survey.ts';

/**
 * Names stories and pages that an earlier run brought and this file, an export of the whole site, holds no more: they
 * were deleted over there. Nothing is removed. A part of a site raises no alarm: one that was chosen by what its posts
 * are holds no pages, or lacks most of what is known; one that was cut by size holds a row of numbers, and what is
 * missing lies outside of it.
 */
export async function noticeAbsent(
  task: { readonly survey: Survey; readonly scratch: Scratch; readonly report: LossReport },
  needs: ImportNeeds,
): Promise<void> {
  const { survey, scratch, report } = task;
  const { first, last, kinds } = survey.holds;
  if (!kinds.has('post') || !kinds.has('page')) return;
  const absent: ImportedOne[] = [];
  let present = 0;
  for await (const some of allImported(needs.database, { source: survey.source, kind: 'story' })) {
    for (const one of some) {
      const number = Number(one.foreignId);
      if (hasText(scratch, number)) present += 1;
      else if (number > first && number < last) absent.push(one);
    }
    await nextTurn();
  }
  if (absent.length * 2 > present) return;
  for (const { ownId, foreignId } of absent) {
    if ((await needs.stories.revisionOf(needs.database, ownId)) === null) continue;
    const story = await needs.stories.visible(needs.database, { kind: 'public' }, ownId);
    notice(report, 'absent-there', story?.href ?? `number ${foreignId}`);
  }
}
