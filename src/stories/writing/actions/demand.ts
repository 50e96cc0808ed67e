import type { StaffMember } from '#people';
import type { Reader, Writer } from '#platform/database';
import { nothingHere, Refusal } from '#platform/http';
import { bylineOf, findLinks, signedAmong } from '../../store/index.ts';
import { sayWriting } from '../messages.ts';
import { maySee, mayWrite, type WhoWrites } from '../rules/may-write.ts';
import { isPossible } from '../rules/stages.ts';
import { findAtDesk, lockStory, type StoryAtDesk } from '../store/index.ts';
import type { Draft, StoryStanding, WritingDeed } from '../words.ts';

/** What decides about a person and a story, which is their own if they began it or it bears their byline. */
async function whoWrites(reader: Reader, story: StoryAtDesk, by: StaffMember): Promise<WhoWrites> {
  const hasBegun = story.row.created_by === by.id;
  const isOwn = hasBegun || (await bearsByline(reader, story, by.id));
  const isWithdrawn = story.row.status === 'withdrawn';
  return { roles: by.roles, isOwn, hasBegun, stage: story.draft?.stage ?? null, isWithdrawn };
}

/** As the story is written, or as readers see it. */
async function bearsByline(reader: Reader, { row, draft }: StoryAtDesk, staffId: string): Promise<boolean> {
  const byline = await bylineOf(reader, staffId);
  if (byline === null) return false;
  if (draft?.authorIds.includes(byline)) return true;
  return (await findLinks(reader, row.id)).authorIds.includes(byline);
}

export function standing({ row, draft }: StoryAtDesk): StoryStanding {
  return { status: row.status, stage: draft?.stage ?? null };
}

/** What a person may do with the story as it stands. Null where they may not even know of it. */
export async function deedsOf(
  reader: Reader,
  story: StoryAtDesk,
  by: StaffMember,
): Promise<((deed: WritingDeed) => boolean) | null> {
  const who = await whoWrites(reader, story, by);
  if (!maySee(who)) return null;
  return (deed) => mayWrite(deed, who) && isPossible(deed, standing(story));
}

/** The ids of those stories that a person may know of at the desk. Asks no more often for many than for one. */
export async function seenAmong(
  reader: Reader,
  stories: readonly StoryAtDesk[],
  by: StaffMember,
): Promise<ReadonlySet<string>> {
  const ids = stories.map(({ row }) => row.id);
  if (maySee({ roles: by.roles, isOwn: false })) return new Set(ids);
  const byline = await bylineOf(reader, by.id);
  const signed = byline === null ? new Set() : await signedAmong(reader, ids, byline);
  const isOwn = ({ row, draft }: StoryAtDesk) =>
    row.created_by === by.id || (byline !== null && draft?.authorIds.includes(byline)) || signed.has(row.id);
  const seen = stories.filter((story) => maySee({ roles: by.roles, isOwn: isOwn(story) === true }));
  return new Set(seen.map(({ row }) => row.id));
}

/** A deed at a story, and from which save of its text the person came. */
export interface DeedAtStory {
  readonly storyId: string;
  readonly by: StaffMember;
  /** Left out where the text does not matter. */
  readonly version?: number;
}

/**
 * Takes the story for a deed. Throws a `Refusal`: 404 for what the person may not know of, 403 for what is not theirs
 * to do, 409 for what makes no sense as the story stands now, or where its text was saved anew meanwhile.
 */
export async function takeStory(
  writer: Writer,
  deed: WritingDeed,
  { storyId, by, version }: DeedAtStory,
): Promise<StoryAtDesk> {
  const story = await lockStory(writer, storyId);
  if (!story) throw nothingHere();
  const who = await whoWrites(writer, story, by);
  if (!maySee(who)) throw nothingHere();
  if (!mayWrite(deed, who)) throw new Refusal('not-yours', { status: 403, says: sayWriting('not-yours') });
  if (!isPossible(deed, standing(story))) {
    throw new Refusal('not-now', { status: 409, says: sayWriting('not-now') });
  }
  if (version !== undefined && story.draft && story.draft.version !== version) {
    throw new Refusal('saved-meanwhile', { status: 409, says: sayWriting('saved-meanwhile') });
  }
  return story;
}

/** Takes the story for whoever may write at it, whatever its stage. Throws what `takeStory` throws. */
export function takeToWrite(writer: Writer, asked: DeedAtStory): Promise<StoryAtDesk> {
  // Of the deeds of those who write, this one is possible at every stage.
  return takeStory(writer, 'restore', asked);
}

/** Whether a person may write at the story, at whatever stage it is. */
export async function mayWriteAt(reader: Reader, { storyId, by }: DeedAtStory): Promise<boolean> {
  const story = await findAtDesk(reader, storyId);
  return story !== null && mayWrite('restore', await whoWrites(reader, story, by));
}

/** A story at the desk, to look at. Throws a `Refusal`: 404 for what the person may not know of, and for none. */
export async function findSeen(reader: Reader, { storyId, by }: DeedAtStory): Promise<StoryAtDesk> {
  const story = await findAtDesk(reader, storyId);
  if (!story || (await deedsOf(reader, story, by)) === null) throw nothingHere();
  return story;
}

/** Takes the story for what everybody may do who may know of it. Throws a `Refusal`: 404 for all others. */
export async function takeSeen(writer: Writer, { storyId, by }: DeedAtStory): Promise<StoryAtDesk> {
  const story = await lockStory(writer, storyId);
  if (!story || (await deedsOf(writer, story, by)) === null) throw nothingHere();
  return story;
}

/** The same for what only a draft can have done to it. */
export async function takeDraft(
  writer: Writer,
  deed: WritingDeed,
  asked: DeedAtStory,
): Promise<StoryAtDesk & { readonly draft: Draft }> {
  const { row, draft } = await takeStory(writer, deed, asked);
  if (!draft) throw new Refusal('not-now', { status: 409, says: sayWriting('not-now') });
  return { row, draft };
}
