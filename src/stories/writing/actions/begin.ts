import type { StaffMember } from '#people';
import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { bylineOf, findStoryRow, type StoryRow } from '../../store/index.ts';
import type { StoryKind } from '../../words.ts';
import { withNotes } from '../notes/rules/carry-notes.ts';
import { findOpenNotes } from '../notes/store.ts';
import { standingOf } from '../rules/stages.ts';
import {
  findUnwritten,
  insertDraft,
  insertUnpublished,
  NOTHING_WRITTEN,
  setStatus,
  shelveStory,
} from '../store/index.ts';
import { textOfRow } from '../text-of-row.ts';
import { type Draft, STAGES } from '../words.ts';
import { type DeedAtStory, takeStory, takeToWrite } from './demand.ts';
import type { WritingNeeds } from './needs.ts';

type BeginNeeds = Pick<WritingNeeds, 'clock' | 'staff'>;

/**
 * Begins a new story, with the byline of who begins it. The same id again is the same story; who has begun one in which
 * nothing was written yet goes on with that. Returns the id of the story.
 */
export async function beginStory(
  writer: Writer,
  story: { readonly id: string; readonly kind: StoryKind; readonly by: StaffMember },
  { clock, staff }: BeginNeeds,
): Promise<string> {
  const { id, kind, by } = story;
  const now = instantOf(clock.now());
  const byline = await bylineOf(writer, by.id);
  const unwritten = await findUnwritten(writer, { kind, by: by.id });
  if (unwritten !== null && !(await findStoryRow(writer, id))) return unwritten;
  if (!(await insertUnpublished(writer, { id, kind, createdAt: now, createdBy: by.id }))) return id;
  await insertDraft(writer, {
    ...{ storyId: id, version: 1, title: '', standfirst: '', slug: '', language: null, visibility: 'public' },
    ...{ document: NOTHING_WRITTEN, sectionIds: [], tagIds: [], leadPictureId: null },
    authorIds: byline === null ? [] : [byline],
    ...{ stage: 'writing', goesOutAt: null, beganFrom: null, begunAt: now, savedAt: now, savedBy: by.id },
    ...{ snapshotAt: now, word: '', wordBy: null },
  });
  await shelveStory(writer, id, now);
  await staff.recordAct(writer, { by: by.id, act: 'story-begun', subject: `story:${id}` });
  return id;
}

/**
 * Begins to write at a story that has no draft: a pending change of what readers see, or what an import brought as a
 * draft, which goes on at the stage where it was. Returns the draft, also the one that was there already.
 */
export async function beginDraft(
  writer: Writer,
  { storyId, by }: DeedAtStory,
  { clock, staff }: BeginNeeds,
): Promise<Draft> {
  const known = await takeToWrite(writer, { storyId, by });
  if (known.draft) return known.draft;
  const { row } = await takeStory(writer, 'begin', { storyId, by });
  const now = instantOf(clock.now());
  const draft = await draftOf(writer, row, { now, by: by.id });
  await insertDraft(writer, draft);
  // From here on the draft alone says where an unpublished story stands, and when it goes out.
  if (row.status === 'in-review' || row.status === 'scheduled') {
    await setStatus(writer, storyId, { status: 'draft', scheduledFor: null });
  }
  await shelveStory(writer, storyId, now);
  await staff.recordAct(writer, { by: by.id, act: 'story-edit-begun', subject: `story:${storyId}` });
  return draft;
}

/** What stands, as a draft. */
async function draftOf(
  writer: Writer,
  row: StoryRow,
  { now, by }: { readonly now: string; readonly by: string },
): Promise<Draft> {
  const text = await textOfRow(writer, row);
  const document = withNotes(text.document, await findOpenNotes(writer, row.id));
  const standing = standingOf({ status: row.status, stage: null });
  const stage = STAGES.find((one) => one === standing) ?? 'writing';
  return {
    ...{ ...text, document },
    ...{ storyId: row.id, version: 1, stage, goesOutAt: stage === 'scheduled' ? row.scheduled_for : null },
    ...{ beganFrom: row.revision_id, begunAt: now, savedAt: now, savedBy: by, snapshotAt: now },
    ...{ word: '', wordBy: null },
  };
}
