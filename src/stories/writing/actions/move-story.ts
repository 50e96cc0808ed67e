import { instantOf } from '#platform/clock';
import type { Writer } from '#platform/database';
import { Refusal } from '#platform/http';
import { forgetSearchable } from '#platform/search';
import { keepStory } from '../../actions/keep-story.ts';
import { storyFromRow } from '../../actions/story-from-row.ts';
import { touchStory } from '../../actions/touch-story.ts';
import { sayWriting } from '../messages.ts';
import type { WritingPageNeeds } from '../offers.ts';
import { stageAfter } from '../rules/stages.ts';
import { deleteDraft, setStatus, shelveStory, unlist, updateDraft } from '../store/index.ts';
import type { Draft } from '../words.ts';
import { type DeedAtStory, takeDraft, takeStory } from './demand.ts';
import type { WritingNeeds } from './needs.ts';
import { publishDraft } from './publish-draft.ts';
import { snapshot } from './snapshot.ts';

/** Sends in, sends back with a word, calls ready, takes from the calendar. */
export async function moveDraft(
  writer: Writer,
  asked: DeedAtStory & {
    readonly deed: 'send-in' | 'send-back' | 'ready' | 'unschedule';
    readonly word?: string;
  },
  needs: WritingNeeds,
): Promise<void> {
  const { deed, by, word = '' } = asked;
  const { draft } = await takeDraft(writer, deed, asked);
  const said = deed === 'send-back' ? { word, wordBy: by.id } : { word: '', wordBy: null };
  const stage = stageAfter(deed, draft.stage);
  await putAtStage(writer, { ...draft, ...said, stage, goesOutAt: null }, needs);
  await record(writer, { ...asked, act: ACTS[deed] }, needs);
}

const ACTS = {
  'send-in': 'story-sent-in',
  'send-back': 'story-sent-back',
  ready: 'story-ready',
  unschedule: 'story-unscheduled',
} as const;

/** Has a story, or the pending change of one, go out at a time (ISO 8601, UTC). Throws a `Refusal` with field `at`. */
export async function scheduleStory(
  writer: Writer,
  asked: DeedAtStory & { readonly goesOutAt: string },
  needs: WritingNeeds,
): Promise<void> {
  const { draft } = await takeDraft(writer, 'schedule', asked);
  const { storyId, goesOutAt } = asked;
  demandTitle(draft);
  if (goesOutAt <= instantOf(needs.clock.now())) {
    throw new Refusal('in-the-past', { field: 'at', says: sayWriting('in-the-past') });
  }
  await putAtStage(writer, { ...draft, stage: 'scheduled', goesOutAt }, needs);
  await needs.outbox.put(writer, { topic: 'story-due', payload: { storyId }, notBefore: goesOutAt });
  await record(writer, { ...asked, act: 'story-scheduled' }, needs);
}

/** Publishes a story, or the pending change of one, at once. */
export async function publishStory(writer: Writer, asked: DeedAtStory, needs: WritingNeeds): Promise<void> {
  const { row, draft } = await takeDraft(writer, 'publish', asked);
  demandTitle(draft);
  const at = instantOf(needs.clock.now());
  await publishDraft(writer, { row, draft, at, by: draft.savedBy }, await needs.keep(writer));
  await record(writer, { ...asked, act: 'story-published' }, needs);
}

/** Throws a pending change away; its text stays among the revisions. */
export async function discardChange(writer: Writer, asked: DeedAtStory, needs: WritingNeeds): Promise<void> {
  const { draft } = await takeDraft(writer, 'discard', asked);
  const at = instantOf(needs.clock.now());
  await snapshot(writer, draft, { at, newId: needs.newId });
  await deleteDraft(writer, asked.storyId);
  await needs.asking().throwAway(writer, asked.storyId);
  await shelveStory(writer, asked.storyId, at);
  await record(writer, { ...asked, act: 'story-change-discarded' }, needs);
}

/**
 * Throws a story away that nobody outside has seen, with all its texts. `sure`: that it cannot be brought back is
 * known to whoever does it. What an import brought with comments stays: those are words of others.
 */
export async function throwAway(
  writer: Writer,
  asked: DeedAtStory & { readonly sure: boolean },
  needs: WritingNeeds & Pick<WritingPageNeeds, 'remove' | 'hasComments'>,
): Promise<void> {
  const { storyId, sure } = asked;
  await takeStory(writer, 'throw-away', asked);
  if (!sure) throw new Refusal('not-sure', { field: 'sure', says: sayWriting('not-sure') });
  if (await needs.hasComments(writer, storyId)) {
    throw new Refusal('has-comments', { field: 'sure', says: sayWriting('has-comments') });
  }
  await needs.remove(writer, [storyId]);
  await record(writer, { ...asked, act: 'story-thrown-away' }, needs);
}

/** Takes a published story back: its address says why. A change of it that was to go out does not. */
export async function withdrawStory(
  writer: Writer,
  asked: DeedAtStory & { readonly reason: string },
  needs: WritingNeeds,
): Promise<void> {
  const { storyId, reason } = asked;
  const { row, draft } = await takeStory(writer, 'withdraw', asked);
  // A background box has no address that could say it.
  if (reason.trim() === '' && row.kind !== 'box') {
    throw new Refusal('reason-missing', { field: 'reason', says: sayWriting('reason-missing') });
  }
  const at = instantOf(needs.clock.now());
  await setStatus(writer, storyId, { status: 'withdrawn', withdrawal: { at, reason: reason.trim() } });
  if (draft?.stage === 'scheduled')
    await putAtStage(writer, { ...draft, stage: 'ready', goesOutAt: null }, needs);
  await unlist(writer, storyId);
  await forgetSearchable(writer, storyId);
  await shelveStory(writer, storyId, at);
  await touchStory(writer, row, needs);
  await record(writer, { ...asked, act: 'story-withdrawn' }, needs);
}

/** Publishes a story again as it was when it was withdrawn. */
export async function bringBack(writer: Writer, asked: DeedAtStory, needs: WritingNeeds): Promise<void> {
  const { row } = await takeStory(writer, 'bring-back', asked);
  const story = await storyFromRow(writer, row);
  await keepStory(writer, { ...story, status: 'published' }, await needs.keep(writer));
  await record(writer, { ...asked, act: 'story-brought-back' }, needs);
}

/** Keeps the draft as it now stands, with its text so far among the revisions. */
export async function putAtStage(
  writer: Writer,
  draft: Draft,
  { clock, newId }: Pick<WritingNeeds, 'clock' | 'newId'>,
): Promise<void> {
  const at = instantOf(clock.now());
  await snapshot(writer, draft, { at, newId });
  await updateDraft(writer, { ...draft, snapshotAt: at });
  await shelveStory(writer, draft.storyId, at);
}

/** What has none does not come before readers. */
export function hasTitle({ title }: Pick<Draft, 'title'>): boolean {
  return title.trim() !== '';
}

function demandTitle(draft: Draft): void {
  if (hasTitle(draft)) return;
  throw new Refusal('title-missing', { field: 'title', says: sayWriting('title-missing') });
}

function record(
  writer: Writer,
  { storyId, by, act }: DeedAtStory & { readonly act: string },
  { staff }: WritingNeeds,
): Promise<void> {
  return staff.recordAct(writer, { by: by.id, act, subject: `story:${storyId}` });
}
