import { instantOf } from '#platform/clock';
import type { Scratch, Writer } from '#platform/database';
import { type LossReport, tally } from '../report.ts';
import { instantOfDates } from '../rules/old-dates.ts';
import {
  fateOfSubscription,
  SUBSCRIPTION_COLUMNS,
  type SubscriptionRow,
} from '../rules/subscription-fate.ts';
import { findImported, saveImported } from '../store/imported.ts';
import { type Became, countAs } from './became.ts';
import { fingerprintOf } from './fingerprint.ts';
import type { ImportNeeds } from './needs.ts';
import { readTable } from './read-table.ts';
import { hasText } from './shelves.ts';
import type { Survey } from './survey.ts';

interface Task {
  readonly survey: Survey;
  readonly report: LossReport;
  readonly scratch: Scratch;
}

/** So many rows are written at once. */
const AT_ONCE = 25;
const NO_STORY = 'its story is not here';
const NO_PLACE = 'its address is none, or its thread is not here';

/**
 * Brings over, once all stories and comments are there, who had asked to be told of what. Nobody is written to before
 * the newsroom lets letters go.
 */
export async function bringSubscriptions(file: string | null, task: Task, needs: ImportNeeds): Promise<void> {
  if (file === null) return;
  let rows: SubscriptionRow[] = [];
  for await (const row of readTable(file, SUBSCRIPTION_COLUMNS)) {
    rows.push(row);
    if (rows.length < AT_ONCE) continue;
    await Promise.all(rows.map((one) => bringOne(one, task, needs)));
    rows = [];
  }
  await Promise.all(rows.map((one) => bringOne(one, task, needs)));
}

async function bringOne(row: SubscriptionRow, task: Task, needs: ImportNeeds): Promise<void> {
  const { report, scratch } = task;
  const counts = report.kinds.subscription;
  counts.found += 1;
  const fate = fateOfSubscription(row);
  if ('skipped' in fate) {
    tally(counts.skipped, fate.skipped);
    return;
  }
  const foreign = { source: task.survey.source, kind: 'subscription', foreignId: row['id'] ?? '' } as const;
  const known = await findImported(needs.database, foreign);
  if (known !== null) {
    counts.unchanged += 1;
    return;
  }
  const became = report.dryRun
    ? hasText(scratch, fate.postId)
      ? 'imported'
      : { skipped: NO_STORY }
    : await needs.database.write((writer) =>
        write(writer, { row, fate, foreign, survey: task.survey }, needs),
      );
  if (typeof became === 'string') countAs(counts, became);
  else tally(counts.skipped, became.skipped);
}

async function write(
  writer: Writer,
  one: {
    readonly row: SubscriptionRow;
    readonly fate: Exclude<ReturnType<typeof fateOfSubscription>, { skipped: string }>;
    readonly foreign: { readonly source: string; readonly kind: 'subscription'; readonly foreignId: string };
    readonly survey: Survey;
  },
  { conversation, clock }: ImportNeeds,
): Promise<Became | { readonly skipped: string }> {
  const { row, fate, foreign, survey } = one;
  const { source } = foreign;
  const ofItem = { source, kind: 'story', foreignId: `${fate.postId}` } as const;
  const story = await findImported(writer, ofItem);
  if (story === null) return { skipped: NO_STORY };
  const ofComment = { source, kind: 'comment', foreignId: `${fate.commentId}` } as const;
  const comment = fate.commentId === null ? null : await findImported(writer, ofComment);
  if (fate.commentId !== null && comment === null) return { skipped: NO_PLACE };
  const at = instantOf(clock.now());
  const key = row['activation_key'] ?? '';
  const dates = instantOfDates({ gmt: '', local: row['subscription_date'] ?? '' }, survey.offset);
  const done = await conversation.importSubscription(writer, {
    ...{ email: row['email'] ?? '', storyId: story.ownId, kind: fate.kind },
    ...{ commentId: comment?.ownId ?? null, askedAt: dates?.instant ?? at },
    farewell: key === '' ? null : { id: foreign.foreignId, key },
  });
  if (done === 'refused') return { skipped: NO_PLACE };
  const fingerprint = fingerprintOf({ story: story.ownId, kind: fate.kind });
  await saveImported(writer, { ...foreign, ownId: story.ownId, fingerprint, revisionId: null, at });
  return done;
}
