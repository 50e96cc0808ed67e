import type { NewId } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Outbox } from '#platform/outbox';
import type { Pages } from '#platform/pages';
import { forgetSearchable, keepSearchable } from '#platform/search';
import { pictureIdsOf, textOf } from '../document/text.ts';
import type { StoryDocument } from '../document/words.ts';
import { carryPassages } from '../passages/index.ts';
import type { Pictures } from '../pictures/index.ts';
import { hrefOf, isReserved, pathOf } from '../rules/address.ts';
import { findStoryRow, keepAddress, saveLinks, saveRevision, saveStoryRow } from '../store/index.ts';
import { isListed } from '../visible.ts';
import type { StoryKind, StoryStatus, StoryVisibility } from '../words.ts';
import { putOnShelves, shelveStory } from '../writing/store/shelves.ts';
import { touchStory } from './touch-story.ts';

/** A story as a whole: what an import, the sample newsroom or the desk hands over. */
export interface StoryToKeep {
  readonly id: string;
  readonly kind: StoryKind;
  readonly status: StoryStatus;
  readonly visibility: StoryVisibility;
  readonly passwordHash?: string | null;
  readonly slug: string;
  /** The exact path it had elsewhere (decoded); taken if no other story has it. */
  readonly path?: string;
  readonly language: string | null;
  readonly title: string;
  readonly standfirst: string;
  readonly document: StoryDocument;
  /**
   * `lost` for a text that was restored or merged without the marks of the last one: then its passages are found
   * by the difference between the two. Else a passage without a mark is gone.
   */
  readonly marks?: 'lost';
  /** The first is the one it belongs to. */
  readonly sectionIds: readonly string[];
  readonly tagIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly leadPictureId: string | null;
  readonly commentsClosedAt: string | null;
  readonly pinnedAt: string | null;
  readonly createdAt: string;
  readonly firstPublishedAt: string | null;
  readonly changedAt: string | null;
  readonly scheduledFor: string | null;
  /** Staff: who began it, and who wrote this text. */
  readonly createdBy?: string | null;
  readonly madeBy?: string | null;
}

export interface KeepStoryNeeds {
  readonly pages: Pages;
  readonly newId: NewId;
  readonly outbox: Outbox;
  /** IANA name; the address's year and month follow it. */
  readonly timeZone: string;
  readonly setPictureUses: Pictures['setUses'];
  /** Ids of pictures and files whose addresses stand in a text. */
  readonly mediaIdsIn: (text: string) => readonly string[];
}

/**
 * Writes a story with its revision, links, address and searchable words, and touches the pages that show it.
 * A path is frozen at first publication: a known story keeps the one it has. Returns the path in links, or null for a
 * story that was never published, and for a background box.
 */
export async function keepStory(
  writer: Writer,
  asked: StoryToKeep,
  needs: KeepStoryNeeds,
): Promise<string | null> {
  const story = withItsDoor(asked);
  const before = await findStoryRow(writer, story.id);
  const href = before?.href ?? (await takeAddress(writer, story, needs.timeZone));
  const { id: storyId, document, marks = 'travelled' } = story;
  const carried = await carryPassages(writer, { storyId, document, marks, known: before !== null });
  const revision = {
    id: needs.newId(),
    storyId,
    title: story.title,
    standfirst: story.standfirst,
    document: carried.document,
    at: story.changedAt ?? story.firstPublishedAt ?? story.createdAt,
    published: story.status === 'published',
    madeBy: story.madeBy ?? null,
  };
  // A revision belongs to a story that stands, so a new story names its first one in advance.
  if (!before) await saveStoryRow(writer, rowOf(story, { href, revisionId: revision.id }));
  const revisionId = await saveRevision(writer, revision);
  if (before) await saveStoryRow(writer, rowOf(story, { href, revisionId }));
  await carried.keep({ id: revisionId, at: revision.at });
  await saveLinks(writer, {
    storyId: story.id,
    listedAt: isListed(story) ? listedAt(story) : null,
    sectionIds: story.sectionIds,
    tagIds: story.tagIds,
    authorIds: story.authorIds,
  });
  const lead = story.leadPictureId === null ? [] : [story.leadPictureId];
  const named = needs.mediaIdsIn(JSON.stringify(story.document));
  await needs.setPictureUses(writer, story.id, {
    mediaIds: [...lead, ...pictureIdsOf(story.document), ...named],
    shownAt: revision.published ? revision.at : null,
  });
  await keepFindable(writer, story);
  await shelve(writer, story, { isKnown: before !== null, at: revision.at });
  if (story.status === 'scheduled' && story.scheduledFor !== null) {
    await needs.outbox.put(writer, {
      topic: 'story-due',
      payload: { storyId: story.id },
      notBefore: story.scheduledFor,
    });
  }
  await touchStory(writer, story, needs);
  return href;
}

/** Where a password is to be asked for and there is none, everybody would read it: then nobody does. */
function withItsDoor(story: StoryToKeep): StoryToKeep {
  const isOpen = story.visibility === 'password' && (story.passwordHash ?? null) === null;
  return isOpen ? { ...story, visibility: 'private' } : story;
}

/** Into the lists of the desk. */
async function shelve(
  writer: Writer,
  story: StoryToKeep,
  { isKnown, at }: { readonly isKnown: boolean; readonly at: string },
): Promise<void> {
  const { id: storyId, status, sectionIds, authorIds, createdBy = null } = story;
  if (isKnown) return shelveStory(writer, storyId, at);
  await putOnShelves(writer, { storyId, at, status, stage: null, sectionIds, authorIds, createdBy });
}

async function keepFindable(writer: Writer, story: StoryToKeep): Promise<void> {
  if (!isListed(story)) return forgetSearchable(writer, story.id);
  const text = [story.title, story.standfirst, textOf(story.document)].join('\n');
  await keepSearchable(writer, { target: story.id, text, at: listedAt(story) });
}

function listedAt(story: StoryToKeep): string {
  return story.firstPublishedAt ?? story.createdAt;
}

/** The story's address: the wished one if it is free, else the default one, numbered where it is taken. */
async function takeAddress(writer: Writer, story: StoryToKeep, timeZone: string): Promise<string | null> {
  if (story.firstPublishedAt === null || story.kind === 'box') return null;
  // Two slashes at the beginning would make a link that leads to another host.
  const exact = story.path?.replace(/\/{2,}/g, '/');
  const wished =
    exact !== undefined && !isReserved(exact)
      ? exact
      : pathOf({ ...story, publishedAt: story.firstPublishedAt }, timeZone);
  for (let number = 1; ; number += 1) {
    const path = number === 1 ? wished : `${wished.replace(/\/$/, '')}-${number}`;
    const kept = await keepAddress(writer, path, { target: 'story', targetId: story.id, kind: 'canonical' });
    if (kept) return hrefOf(path);
  }
}

function rowOf(story: StoryToKeep, more: { href: string | null; revisionId: string | null }) {
  return {
    id: story.id,
    kind: story.kind,
    status: story.status,
    visibility: story.visibility,
    password_hash: story.passwordHash ?? null,
    slug: story.slug,
    href: more.href,
    language: story.language,
    title: story.title,
    standfirst: story.standfirst,
    section_id: story.sectionIds[0] ?? null,
    lead_picture_id: story.leadPictureId,
    revision_id: more.revisionId,
    version: 0,
    comments: 0,
    comments_closed_at: story.commentsClosedAt,
    pinned_at: story.pinnedAt,
    created_at: story.createdAt,
    first_published_at: story.firstPublishedAt,
    changed_at: story.changedAt,
    scheduled_for: story.scheduledFor,
    withdrawn_at: null,
    withdrawn_reason: null,
    created_by: story.createdBy ?? null,
  };
}
