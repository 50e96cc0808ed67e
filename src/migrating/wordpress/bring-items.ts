import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { type KindReport, type LossReport, tally } from '../report.ts';
import {
  findImported,
  findManyImported,
  findTakenByOthers,
  type Imported,
  saveImported,
} from '../store/imported.ts';
import type { ImportNeeds } from './needs.ts';
import { type PreparedComment, type PreparedComments, prepareComments } from './prepare-comments.ts';
import { type ItemsContext, type PreparedStory, prepareItem } from './prepare-item.ts';
import type { WxrItem } from './words.ts';

/** What became of one thing. `kept`: somebody worked on it here since, and it was left alone. */
type Became = 'imported' | 'updated' | 'unchanged' | 'kept';

interface BroughtItem {
  readonly story: Became;
  readonly comments: ReadonlyMap<string, Became>;
  readonly moved: boolean;
}

const KEPT = 'it was changed here since, and is left alone';

/**
 * Brings items over, each with its comments in a deed of its own. The deeds of one call wait together and
 * share a commit. What was not changed in the export since the last time is not written again.
 */
export function createItemsImport(
  needs: ImportNeeds,
  context: ItemsContext & { readonly shown: ReadonlyMap<number, string> },
): (items: readonly WxrItem[]) => Promise<void> {
  const { report, survey } = context;
  const foreign = (foreignId: string) => ({ source: survey.source, kind: 'story' as const, foreignId });

  async function bringOne(item: WxrItem): Promise<void> {
    const prepared = await prepareItem(item, context);
    if ('skipped' in prepared) return countSkipped(item, prepared.skipped, report);
    const comments = prepareComments(item, { survey, shown: context.shown, passages: prepared.passages });
    const brought = report.dryRun
      ? await foresee(prepared, comments)
      : await needs.database.write((writer) => write(writer, prepared, comments));
    count(prepared, comments, brought);
  }

  async function write(
    writer: Writer,
    prepared: PreparedStory,
    comments: PreparedComments,
  ): Promise<BroughtItem> {
    const known = await findImported(writer, foreign(String(prepared.item.id)));
    const storyId = known?.ownId ?? needs.newId();
    const story = await becoming(writer, known, prepared.fingerprint);
    let moved = false;
    if (story === 'imported' || story === 'updated') {
      const wished = prepared.storyAs(storyId);
      const href = await needs.stories.keepStory(writer, wished);
      moved = href !== null && wished.path !== undefined && decodeURI(href) !== wished.path;
      for (const path of prepared.oldPaths) await needs.stories.keepOldAddress(writer, path, storyId);
      for (const question of prepared.questionsOf(storyId)) {
        await needs.conversation.importQuestion(writer, question);
      }
      await saveImported(writer, {
        ...foreign(String(prepared.item.id)),
        ownId: storyId,
        fingerprint: prepared.fingerprint,
        revisionId: await needs.stories.revisionOf(writer, storyId),
        at: instantOf(needs.clock.now()),
      });
    }
    return { story, moved, comments: await writeComments(writer, storyId, comments.taken) };
  }

  async function becoming(writer: Writer, known: Imported | null, fingerprint: string): Promise<Became> {
    if (!known) return 'imported';
    if ((await needs.stories.revisionOf(writer, known.ownId)) !== known.revisionId) return 'kept';
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
      const done = await needs.conversation.importComment(
        writer,
        comment.commentAs({ id, storyId, parentId }),
      );
      became.set(comment.foreignId, done === 'kept' ? 'kept' : before ? 'updated' : 'imported');
      await saveImported(writer, {
        ...{ source: survey.source, kind: 'comment', foreignId: comment.foreignId, ownId: id },
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
      source: survey.source,
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
    return findManyImported(reader, { source: survey.source, kind: 'comment', foreignIds });
  }

  /** What `write` would do. */
  async function foresee(prepared: PreparedStory, comments: PreparedComments): Promise<BroughtItem> {
    const known = await findImported(needs.database, foreign(String(prepared.item.id)));
    const before = await knownComments(needs.database, comments.taken);
    const same = known?.fingerprint === prepared.fingerprint;
    return {
      story: known === null ? 'imported' : same ? 'unchanged' : 'updated',
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
    for (const comment of comments.taken) {
      const became = brought.comments.get(comment.foreignId) ?? 'unchanged';
      countAs(counts, became);
      if (became === 'imported' && comment.state === 'held') counts.pending += 1;
      for (const what of comment.inferred) tally(counts.inferred, what);
    }
    const passages = report.kinds.passage;
    for (const passage of prepared.passages) {
      passages.found += 1;
      if (passage.placed) countAs(passages, brought.story);
      else tally(passages.skipped, 'its words stand where no mark can');
    }
  }

  return async (items) => {
    await Promise.all(items.map(bringOne));
  };
}

function countAs(counts: KindReport, became: Became): void {
  if (became === 'kept') tally(counts.skipped, KEPT);
  else counts[became] += 1;
}

/** An attachment was counted among the pictures; what hangs on items that are not taken is not lost silently. */
function countSkipped(item: WxrItem, reason: string, report: LossReport): void {
  if (item.type !== 'attachment') {
    const kind = item.type === 'post' ? 'story' : item.type === 'page' ? 'page' : 'other';
    report.kinds[kind].found += 1;
    tally(report.kinds[kind].skipped, reason);
  }
  const comments = report.kinds.comment;
  comments.found += item.comments.length;
  for (const _ of item.comments) tally(comments.skipped, 'what it stands under is not taken');
}
