import { instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { keepStory } from '../../actions/keep-story.ts';
import { storyFromRow } from '../../actions/story-from-row.ts';
import { sayWriting } from '../messages.ts';
import { lockStory } from '../store/index.ts';
import type { Draft } from '../words.ts';
import { hasTitle, putAtStage } from './move-story.ts';
import type { WritingNeeds } from './needs.ts';
import { type PublishNeeds, publishDraft } from './publish-draft.ts';

interface DueNeeds extends Pick<WritingNeeds, 'clock' | 'newId' | 'staff'> {
  readonly keep: (writer: Writer) => Promise<PublishNeeds>;
}

/**
 * Publishes what is due of a story, under the time for which it was scheduled: its draft, or without one what an import
 * brought. Does nothing for what was published, moved to another time, or taken back meanwhile.
 */
export async function publishDue(database: Database, storyId: string, needs: DueNeeds): Promise<void> {
  const now = instantOf(needs.clock.now());
  await database.write(async (writer) => {
    const story = await lockStory(writer, storyId);
    if (!story) return;
    const { row, draft } = story;
    if (draft) {
      const { stage, goesOutAt } = draft;
      if (stage !== 'scheduled' || goesOutAt === null || goesOutAt > now) return;
      if (!hasTitle(draft)) return holdBack(writer, draft, needs);
      const out = { row, draft, at: goesOutAt, by: draft.savedBy };
      await publishDraft(writer, out, await needs.keep(writer));
      return;
    }
    const due = row.scheduled_for;
    if (row.status !== 'scheduled' || due === null || due > now) return;
    const known = await storyFromRow(writer, row);
    const published = {
      status: 'published',
      firstPublishedAt: due,
      changedAt: null,
      scheduledFor: null,
    } as const;
    await keepStory(writer, { ...known, ...published }, await needs.keep(writer));
  });
}

/** What would be refused by hand does not go out by itself either: somebody emptied the title after it had its time. */
async function holdBack(writer: Writer, draft: Draft, needs: DueNeeds): Promise<void> {
  const said = { word: sayWriting('title-missing'), wordBy: null };
  await putAtStage(writer, { ...draft, ...said, stage: 'ready', goesOutAt: null }, needs);
  await needs.staff.recordAct(writer, {
    ...{ by: null, act: 'story-held-back', subject: `story:${draft.storyId}` },
  });
}
