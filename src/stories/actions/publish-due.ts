import { type Clock, instantOf } from '#platform/clock';
import type { Database } from '#platform/database';
import { findDocument, findLinks, findStoryRow } from '../store/index.ts';
import { type KeepStoryNeeds, keepStory } from './keep-story.ts';

/**
 * Publishes a story whose time has come, under the time it was scheduled for. Does nothing for one that was
 * published, moved to another time, or taken back meanwhile.
 */
export async function publishDue(
  database: Database,
  storyId: string,
  needs: { clock: Clock; keep: (writer: Parameters<typeof keepStory>[0]) => Promise<KeepStoryNeeds> },
): Promise<void> {
  await database.write(async (writer) => {
    const row = await findStoryRow(writer, storyId);
    const due = row?.scheduled_for ?? null;
    if (row?.status !== 'scheduled' || due === null || due > instantOf(needs.clock.now())) return;
    const links = await findLinks(writer, storyId);
    await keepStory(
      writer,
      {
        id: row.id,
        kind: row.kind,
        status: 'published',
        visibility: row.visibility,
        passwordHash: row.password_hash,
        slug: row.slug,
        language: row.language,
        title: row.title,
        standfirst: row.standfirst,
        document: await findDocument(writer, row.revision_id),
        ...links,
        sectionIds: row.section_id === null ? links.sectionIds : [row.section_id, ...links.sectionIds],
        leadPictureId: row.lead_picture_id,
        commentsClosedAt: row.comments_closed_at,
        pinnedAt: row.pinned_at,
        createdAt: row.created_at,
        firstPublishedAt: due,
        changedAt: null,
        scheduledFor: null,
      },
      await needs.keep(writer),
    );
  });
}
