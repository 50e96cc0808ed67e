import { type Clock, instantOf } from '#platform/clock';
import type { Database, Writer } from '#platform/database';
import { type PublishNeeds, publishDraft } from '../writing/actions/publish-draft.ts';
import { lockStory } from '../writing/store/index.ts';
import { keepStory } from './keep-story.ts';
import { storyFromRow } from './story-from-row.ts';

interface DueNeeds {
  readonly clock: Clock;
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
