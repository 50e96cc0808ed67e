import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import { hashOfPassword } from '#stories';
import { type KindReport, type LossReport, notice, type ReportKind, tally } from '../report.ts';
import {
  findImported,
  findManyImported,
  findTakenByOthers,
  type Imported,
  saveImported,
} from '../store/imported.ts';
import type { ImportNeeds } from './needs.ts';
import type { PreparedComment, PreparedComments } from './prepare-comments.ts';
import type { PreparedItem } from './prepare-export.ts';
import type { PreparedStory } from './prepare-item.ts';

/**
 * What became of one thing. `kept`: somebody worked on it here since, and it was left alone; `gone`: they took
 * it away, and it does not come back.
 */
type Became = 'imported' | 'updated' | 'unchanged' | 'kept' | 'gone';

interface BroughtItem {
  readonly story: Became;
  readonly comments: ReadonlyMap<string, Became>;
  readonly moved: boolean;
}

const LEFT_ALONE = {
  kept: 'kept: changed here since',
  gone: 'it was taken away here since',
} as const;

/**
 * Brings items over, each with its comments in a deed of its own. The deeds of one call wait together and
 * share a commit. What was not changed in the export since the last time is not written again.
 */
export function createItemsImport(
  needs: ImportNeeds,
  { report, source }: { readonly report: LossReport; readonly source: string },
): (items: readonly PreparedItem[]) => Promise<void> {
  const foreign = (foreignId: string) => ({ source, kind: 'story' as const, foreignId });

  async function bring(item: PreparedItem): Promise<void> {
    if (!('story' in item)) {
      countLeft(item, report);
      return;
    }
    const { story, comments } = item;
    for (const one of story.noticed) notice(report, one.kind, one.what);
    try {
      const passwordHash = story.password === '' ? null : await hashOfPassword(story.password);
      const brought = report.dryRun
        ? await foresee(story, comments)
        : await needs.database.write((writer) => write(writer, { ...story, passwordHash }, comments));
      count(story, comments, brought);
    } catch (failure) {
      leaveOut(story, comments, failure);
    }
  }

  /** What cannot be written is left out, with the reason; the others come all the same. */
  function leaveOut(prepared: PreparedStory, comments: PreparedComments, failure: unknown): void {
    const { foreignId, link, line, kind, passages } = prepared;
    needs.log?.error({ failure, item: foreignId }, 'an item could not be imported');
    const reason = failure instanceof Error ? failure.message : String(failure);
    notice(report, 'could-not-be-written', `${link} (line ${line}): ${reason}`);
    const lost: readonly (readonly [KindReport, number])[] = [
      [report.kinds[kind], 1],
      [report.kinds.passage, passages.length],
      [report.kinds.comment, comments.taken.length + comments.skipped.length],
    ];
    for (const [counts, many] of lost) {
      counts.found += many;
      for (let at = 0; at < many; at += 1) tally(counts.skipped, 'it could not be written');
    }
  }

  async function write(
    writer: Writer,
    prepared: PreparedStory & { readonly passwordHash: string | null },
    comments: PreparedComments,
  ): Promise<BroughtItem> {
    const { foreignId, passwordHash } = prepared;
    const known = await findImported(writer, foreign(foreignId));
    const storyId = known?.ownId ?? needs.newId();
    const story = await becoming(writer, known, prepared.fingerprint);
    let moved = false;
    if (story === 'imported' || story === 'updated') {
      const wished = { ...prepared.story, passwordHash, id: storyId };
      const href = await needs.stories.keepStory(writer, wished);
      moved = href !== null && wished.path !== undefined && decodeURI(href) !== wished.path;
      for (const path of prepared.oldPaths) await needs.stories.keepOldAddress(writer, path, storyId);
      for (const question of prepared.questions) {
        await needs.conversation.importQuestion(writer, { ...question, storyId });
      }
      await saveImported(writer, {
        ...foreign(foreignId),
        ownId: storyId,
        fingerprint: prepared.fingerprint,
        revisionId: await needs.stories.revisionOf(writer, storyId),
        at: instantOf(needs.clock.now()),
      });
    }
    const taken = story === 'gone' ? [] : comments.taken;
    return { story, moved, comments: await writeComments(writer, storyId, taken) };
  }

  async function becoming(reader: Reader, known: Imported | null, fingerprint: string): Promise<Became> {
    if (!known) return 'imported';
    const revision = await needs.stories.revisionOf(reader, known.ownId);
    if (revision === null) return 'gone';
    if (revision !== known.revisionId) return 'kept';
    return known.fingerprint === fingerprint ? 'unchanged' : 'updated';
  }

  async function writeComments(
    writer: Writer,
    storyId: string,
    comments: readonly PreparedComment[],
  ): Promise<ReadonlyMap<string, Became>> {
    const became = new Map<string, Became>();
    if (comments.length === 0) return became;
    const known = await knownComments(writer, comments);
    const ids = await commentIds(writer, comments, known);
    for (const comment of comments) {
      const before = known.get(comment.foreignId);
      if (before?.fingerprint === comment.fingerprint) {
        became.set(comment.foreignId, 'unchanged');
        continue;
      }
      const id = ids.get(comment.foreignId) ?? needs.newId();
      const parentId = comment.parentForeignId === null ? null : (ids.get(comment.parentForeignId) ?? null);
      const whole = { ...comment.comment, id, storyId, parentId };
      const done = await needs.conversation.importComment(writer, whole);
      became.set(comment.foreignId, done === 'kept' ? 'kept' : before ? 'updated' : 'imported');
      await saveImported(writer, {
        ...{ source, kind: 'comment', foreignId: comment.foreignId, ownId: id },
        ...{ fingerprint: comment.fingerprint, revisionId: null, at: instantOf(needs.clock.now()) },
      });
    }
    const news = [...became.values()].some((one) => one !== 'unchanged');
    if (news) await needs.conversation.closeImport(writer, storyId);
    return became;
  }

  /** The numbers of the first site stay as they are; those of another site that clash get ids of ours. */
  async function commentIds(
    writer: Writer,
    comments: readonly PreparedComment[],
    known: ReadonlyMap<string, Imported>,
  ): Promise<ReadonlyMap<string, string>> {
    const taken = await findTakenByOthers(writer, {
      source,
      kind: 'comment',
      ownIds: comments.map((comment) => comment.foreignId),
    });
    return new Map(
      comments.map(({ foreignId }) => [
        foreignId,
        known.get(foreignId)?.ownId ?? (taken.has(foreignId) ? needs.newId() : foreignId),
      ]),
    );
  }

  function knownComments(
    reader: Parameters<typeof findManyImported>[0],
    comments: readonly PreparedComment[],
  ) {
    const foreignIds = comments.map((comment) => comment.foreignId);
    return findManyImported(reader, { source, kind: 'comment', foreignIds });
  }

  /** What `write` would do. */
  async function foresee(prepared: PreparedStory, comments: PreparedComments): Promise<BroughtItem> {
    const known = await findImported(needs.database, foreign(prepared.foreignId));
    const before = await knownComments(needs.database, comments.taken);
    return {
      story: await becoming(needs.database, known, prepared.fingerprint),
      moved: false,
      comments: new Map(
        comments.taken.map((comment) => {
          const one = before.get(comment.foreignId);
          const alike = one?.fingerprint === comment.fingerprint;
          return [comment.foreignId, one === undefined ? 'imported' : alike ? 'unchanged' : 'updated'];
        }),
      ),
    };
  }

  function count(prepared: PreparedStory, comments: PreparedComments, brought: BroughtItem): void {
    const stories = report.kinds[prepared.kind];
    stories.found += 1;
    countAs(stories, brought.story);
    if (brought.moved) tally(stories.inferred, 'its address is taken by something else: it moved');
    const counts = report.kinds.comment;
    counts.found += comments.taken.length + comments.skipped.length;
    for (const reason of comments.skipped) tally(counts.skipped, reason);
    for (const one of comments.noticed) notice(report, one.kind, one.what);
    for (const comment of comments.taken) {
      const became = brought.comments.get(comment.foreignId) ?? 'gone';
      countAs(counts, became);
      if (became === 'imported' && comment.state === 'held') counts.pending += 1;
      for (const what of comment.inferred) tally(counts.inferred, what);
    }
    const passages = report.kinds.passage;
    for (const passage of prepared.passages) {
      passages.found += 1;
      if (passage.placed) countAs(passages, brought.story);
      else
        tally(
          passages.skipped,
          'its words stand where no mark can: its question and answers are kept without a place',
        );
    }
  }

  return async (items) => {
    await Promise.all(items.map(bring));
  };
}

function countAs(counts: KindReport, became: Became): void {
  if (became === 'kept' || became === 'gone') tally(counts.skipped, LEFT_ALONE[became]);
  else counts[became] += 1;
}

type Left = Exclude<PreparedItem, { story: PreparedStory }>;

/** An item that is not taken, and the comments under it: nothing of either is lost silently. */
function countLeft(item: Left, { kinds }: LossReport): void {
  const { kind, why, whyComments } = lossOf(item);
  if (kind !== null) {
    kinds[kind].found += 1;
    tally(kinds[kind].skipped, why);
  }
  kinds.comment.found += item.comments;
  for (let at = 0; at < item.comments; at += 1) tally(kinds.comment.skipped, whyComments);
}

const AGAIN = 'its number stands before it in the file';

function lossOf(item: Left): { kind: ReportKind | null; why: string; whyComments: string } {
  if ('again' in item) return { kind: 'other', why: AGAIN, whyComments: AGAIN };
  const { type, skipped } = item;
  const whyComments = 'what it stands under is not taken';
  // An attachment was counted among the pictures.
  if (type === 'attachment') return { kind: null, why: '', whyComments };
  const kind = type === 'post' ? 'story' : type === 'page' ? 'page' : 'other';
  return { kind, why: type === 'wp_block' ? 'it stands in the texts that use it' : skipped, whyComments };
}
