import { instantOf } from '#platform/clock';
import type { Reader, Writer } from '#platform/database';
import { hashOfPassword } from '#stories';
import { type LossReport, notice } from '../report.ts';
import { findImported, type Imported, saveImported } from '../store/imported.ts';
import type { Became } from './became.ts';
import { foreseeAsides, writeAsides } from './bring-asides.ts';
import { type BroughtComments, foreseeComments, writeComments } from './bring-comments.ts';
import { bringSentPictures } from './bring-sent-pictures.ts';
import { type BroughtItem, countBrought, countLeft, countUnwritten, manyIn } from './count-items.ts';
import type { ImportNeeds } from './needs.ts';
import type { PreparedComments } from './prepare-comments.ts';
import type { PreparedItem } from './prepare-export.ts';
import type { PreparedStory } from './prepare-item.ts';

const NO_COMMENTS: BroughtItem['comments'] = { became: new Map(), takenAway: 0 };

/**
 * Brings items over, each with its comments in a deed of its own. The deeds of one call wait together and
 * share a commit. What was not changed in the export since the last time is not written again.
 */
export function createItemsImport(
  needs: ImportNeeds,
  of: { readonly report: LossReport; readonly source: string; readonly site: string },
): (items: readonly PreparedItem[]) => Promise<void> {
  const { report, source } = of;
  const foreign = (foreignId: string) => ({ source, kind: 'story' as const, foreignId });

  /** Returns what became of its comments; nothing of what is not here. */
  async function bring(item: PreparedItem): Promise<BroughtComments['became']> {
    if (!('story' in item)) {
      countLeft(item, report);
      if ('noticed' in item) for (const one of item.noticed ?? []) notice(report, one.kind, one.what);
      return NO_COMMENTS.became;
    }
    const { story, comments } = item;
    if (story.onlyIfKnown !== null && !(await findImported(needs.database, foreign(story.foreignId)))) {
      countLeft({ skipped: story.onlyIfKnown, type: story.type, comments: manyIn(comments) }, report);
      return NO_COMMENTS.became;
    }
    for (const one of story.noticed) notice(report, one.kind, one.what);
    try {
      const passwordHash = story.password === '' ? null : await hashOfPassword(story.password);
      const brought = report.dryRun
        ? await foresee(story, comments)
        : await needs.database.write((writer) => write(writer, { ...story, passwordHash }, comments));
      countBrought({ story, comments }, brought, report);
      return brought.comments.became;
    } catch (failure) {
      leaveOut(story, comments, failure);
      return NO_COMMENTS.became;
    }
  }

  /** What cannot be written is left out, with the reason; the others come all the same. */
  function leaveOut(prepared: PreparedStory, comments: PreparedComments, failure: unknown): void {
    const { foreignId, link, line } = prepared;
    needs.log?.error({ failure, item: foreignId }, 'an item could not be imported');
    const reason = failure instanceof Error ? failure.message : String(failure);
    notice(report, 'could-not-be-written', `${link} (line ${line}): ${reason}`);
    countUnwritten({ story: prepared, comments }, report);
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
      for (const path of moved ? [wished.path ?? '', ...prepared.oldPaths] : prepared.oldPaths) {
        await needs.stories.keepOldAddress(writer, { path, site: of.site }, storyId);
      }
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
    if (story === 'gone') return { story, moved, comments: NO_COMMENTS, asides: [] };
    const { asides } = comments;
    return {
      ...{ story, moved },
      comments: await writeComments(writer, { storyId, comments, source }, needs),
      asides: await writeAsides(writer, { storyId, asides, source }, needs),
    };
  }

  async function becoming(reader: Reader, known: Imported | null, fingerprint: string): Promise<Became> {
    if (!known) return 'imported';
    const revision = await needs.stories.revisionOf(reader, known.ownId);
    if (revision === null) return 'gone';
    if (revision !== known.revisionId) return 'kept';
    return known.fingerprint === fingerprint ? 'unchanged' : 'updated';
  }

  /** What `write` would do. */
  async function foresee(prepared: PreparedStory, comments: PreparedComments): Promise<BroughtItem> {
    const known = await findImported(needs.database, foreign(prepared.foreignId));
    const story = await becoming(needs.database, known, prepared.fingerprint);
    if (story === 'gone') return { story, moved: false, comments: NO_COMMENTS, asides: [] };
    const { asides } = comments;
    return {
      ...{ story, moved: false },
      comments: await foreseeComments(needs.database, { comments, source }),
      asides: await foreseeAsides(needs.database, { asides, source }),
    };
  }

  return async (items) => {
    const brought = await Promise.all(items.map(bring));
    for (const [at, item] of items.entries()) {
      const became = brought[at] ?? NO_COMMENTS.became;
      if ('story' in item) await bringSentPictures(item.comments.taken, { became, source, report }, needs);
    }
  };
}
