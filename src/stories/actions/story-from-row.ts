import type { Reader } from '#platform/database';
import { findDocument, findLinks, type StoryRow } from '../store/index.ts';
import type { StoryToKeep } from './keep-story.ts';

/** A story as it stands, to be kept once more with something changed. */
export async function storyFromRow(reader: Reader, row: StoryRow): Promise<StoryToKeep> {
  const links = await findLinks(reader, row.id);
  return {
    ...{ id: row.id, kind: row.kind, status: row.status, visibility: row.visibility },
    ...{ passwordHash: row.password_hash, slug: row.slug, language: row.language },
    ...{ title: row.title, standfirst: row.standfirst },
    document: await findDocument(reader, row.revision_id),
    ...links,
    sectionIds: [
      ...new Set(row.section_id === null ? links.sectionIds : [row.section_id, ...links.sectionIds]),
    ],
    ...{
      leadPictureId: row.lead_picture_id,
      commentsClosedAt: row.comments_closed_at,
      pinnedAt: row.pinned_at,
    },
    ...{ createdAt: row.created_at, createdBy: row.created_by, firstPublishedAt: row.first_published_at },
    ...{ changedAt: row.changed_at, scheduledFor: row.scheduled_for },
  };
}
