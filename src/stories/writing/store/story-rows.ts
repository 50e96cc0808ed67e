import type { Writer } from '#platform/database';
import type { StoriesTables } from '../../tables.ts';
import type { StoryKind, StoryStatus } from '../../words.ts';

/** The row of a story of which nothing is published: readers see none of it. False: there is one of this id. */
export async function insertUnpublished(
  writer: Writer,
  story: {
    readonly id: string;
    readonly kind: StoryKind;
    readonly createdAt: string;
    readonly createdBy: string;
  },
): Promise<boolean> {
  const begun = await writer
    .tables<StoriesTables>()
    .insertInto('stories')
    .values({
      ...{ id: story.id, kind: story.kind, status: 'draft', visibility: 'public', password_hash: null },
      ...{ slug: '', href: null, language: null, title: '', standfirst: '', section_id: null },
      ...{ lead_picture_id: null, revision_id: null, version: 0, comments: 0, comments_closed_at: null },
      ...{ pinned_at: null, created_at: story.createdAt, first_published_at: null, changed_at: null },
      ...{ scheduled_for: null, withdrawn_at: null, withdrawn_reason: null, created_by: story.createdBy },
    })
    .onConflict((conflict) => conflict.column('id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return begun !== undefined;
}

/** How the story stands for readers from now on. */
export async function setStatus(
  writer: Writer,
  storyId: string,
  change: {
    readonly status: StoryStatus;
    readonly scheduledFor?: null;
    readonly withdrawal?: { readonly at: string; readonly reason: string };
  },
): Promise<void> {
  const { status, withdrawal } = change;
  await writer
    .tables<StoriesTables>()
    .updateTable('stories')
    .set({
      status,
      ...(change.scheduledFor === undefined ? {} : { scheduled_for: null }),
      ...(withdrawal ? { withdrawn_at: withdrawal.at, withdrawn_reason: withdrawal.reason } : {}),
    })
    .where('id', '=', storyId)
    .execute();
}

/** The story's new place, after `moveAddress` gave it. */
export async function setHref(writer: Writer, storyId: string, href: string): Promise<void> {
  await writer
    .tables<StoriesTables>()
    .updateTable('stories')
    .set({ href })
    .where('id', '=', storyId)
    .execute();
}

/** Takes the story out of all public lists. */
export async function unlist(writer: Writer, storyId: string): Promise<void> {
  const tables = writer.tables<StoriesTables>();
  for (const table of ['story_sections', 'story_tags', 'story_authors'] as const) {
    await tables.updateTable(table).set({ listed_at: null }).where('story_id', '=', storyId).execute();
  }
}

/** Of these sections, tags and authors the ones that are there: one may have gone since it was chosen. */
export async function existing(
  writer: Writer,
  links: {
    readonly sectionIds: readonly string[];
    readonly tagIds: readonly string[];
    readonly authorIds: readonly string[];
  },
): Promise<typeof links> {
  const among = async (table: 'sections' | 'tags' | 'authors', ids: readonly string[]) => {
    if (ids.length === 0) return ids;
    const rows = await writer
      .tables<StoriesTables>()
      .selectFrom(table)
      .select('id')
      .where('id', 'in', ids)
      .execute();
    const known = new Set(rows.map(({ id }) => id));
    return ids.filter((id) => known.has(id));
  };
  return {
    sectionIds: await among('sections', links.sectionIds),
    tagIds: await among('tags', links.tagIds),
    authorIds: await among('authors', links.authorIds),
  };
}
