import { type KindReport, type LossReport, notice, type ReportKind, tally } from '../report.ts';
import type { AsideKind } from '../words.ts';
import { type Became, countAs } from './became.ts';
import type { BroughtComments } from './bring-comments.ts';
import type { PreparedComments } from './prepare-comments.ts';
import type { PreparedItem } from './prepare-export.ts';
import type { PreparedStory } from './prepare-item.ts';

/** What became of an item and of what stands under it. */
export interface BroughtItem {
  readonly story: Became;
  readonly moved: boolean;
  readonly comments: BroughtComments;
  /** In the order in which they were prepared; none where the story is gone. */
  readonly asides: readonly Became[];
}

type Taken = Extract<PreparedItem, { story: PreparedStory }>;

/** Enters an item that was brought into the account. */
export function countBrought({ story, comments }: Taken, brought: BroughtItem, report: LossReport): void {
  const stories = report.kinds[story.kind];
  stories.found += 1;
  countAs(stories, brought.story);
  for (const what of story.inferred) tally(stories.inferred, what);
  if (brought.moved) tally(stories.inferred, 'its address is taken by something else: it moved');
  countComments(comments, brought, report);
  const passages = report.kinds.passage;
  for (const passage of story.passages) {
    passages.found += 1;
    if (passage.placed) countAs(passages, brought.story);
    else
      tally(
        passages.skipped,
        'its words stand where no mark can: its question and answers are kept without a place',
      );
  }
}

const ASIDE: Readonly<Record<AsideKind, string>> = {
  private: 'a private comment',
  answer: 'an answer to what is private',
  note: 'a note of the editors',
  linkback: 'a link from another site',
};

function countComments(comments: PreparedComments, brought: BroughtItem, report: LossReport): void {
  const counts = report.kinds.comment;
  counts.found += manyIn(comments);
  for (const reason of comments.skipped) tally(counts.skipped, reason);
  for (const one of comments.noticed) notice(report, one.kind, one.what);
  for (const comment of comments.taken) {
    const became = brought.comments.became.get(comment.foreignId) ?? 'gone';
    countAs(counts, became);
    if (became === 'imported' && comment.state === 'held') counts.pending += 1;
    for (const what of comment.inferred) tally(counts.inferred, what);
  }
  const { takenAway } = brought.comments;
  if (takenAway > 0) notice(report, 'taken-away-there', 'comments', takenAway);
  for (const [at, { aside }] of comments.asides.entries()) {
    const became = brought.asides[at] ?? 'gone';
    countAs(counts, became);
    if (became !== 'gone') tally(counts.aside, ASIDE[aside.kind]);
  }
}

/** How many comments stand under an item. */
export function manyIn({ taken, asides, skipped }: PreparedComments): number {
  return taken.length + asides.length + skipped.length;
}

/** Enters an item that could not be written: nothing of it is here. */
export function countUnwritten({ story, comments }: Taken, { kinds }: LossReport): void {
  const lost: readonly (readonly [KindReport, number])[] = [
    [kinds[story.kind], 1],
    [kinds.passage, story.passages.length],
    [kinds.comment, manyIn(comments)],
  ];
  for (const [counts, many] of lost) {
    counts.found += many;
    for (let at = 0; at < many; at += 1) tally(counts.skipped, 'it could not be written');
  }
}

type Left = Exclude<PreparedItem, { story: PreparedStory }>;

/** Enters an item that is not taken, and the comments under it: nothing of either is lost silently. */
export function countLeft(item: Left, { kinds }: LossReport): void {
  const { kind, why, whyComments } = lossOf(item);
  if (kind !== null) {
    kinds[kind].found += 1;
    tally(kinds[kind].skipped, why);
  }
  kinds.comment.found += item.comments;
  for (let at = 0; at < item.comments; at += 1) tally(kinds.comment.skipped, whyComments);
}

/** Items that are no texts of their own, and came with others. */
const ELSEWHERE = new Map([
  ['wp_block', 'it stands in the texts that use it'],
  ['acf-field', 'it says of what kind a field of blocks is'],
  ['guest-author', 'it stands among the authors'],
]);

const AGAIN = 'its number stands before it in the file';

function lossOf(item: Left): { kind: ReportKind | null; why: string; whyComments: string } {
  if ('again' in item) return { kind: 'other', why: AGAIN, whyComments: AGAIN };
  const { type, skipped } = item;
  const whyComments = 'what it stands under is not taken';
  // An attachment was counted among the pictures.
  if (type === 'attachment') return { kind: null, why: '', whyComments };
  const kind = type === 'post' ? 'story' : type === 'page' ? 'page' : 'other';
  return { kind, why: ELSEWHERE.get(type) ?? skipped, whyComments };
}
