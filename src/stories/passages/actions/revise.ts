import { type Clock, instantOf, type NewId } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Pages } from '#platform/pages';
import type { StoryDocument } from '../../document/words.ts';
import { findDocument, findStoryRow, raiseStoryVersion, saveRevision } from '../../store/index.ts';
import { lockRevisions, setRevision } from '../store.ts';
import { carryPassages } from './carry-passages.ts';

export interface ReviseNeeds {
  readonly pages: Pages;
  readonly clock: Clock;
  readonly newId: NewId;
}

/**
 * Gives the story a new revision of the same words with other marks. `revised` answers null where there is
 * nothing to do. Locks the story's row. Says whether there is a new revision.
 */
export async function revise(
  writer: Writer,
  change: {
    readonly storyId: string;
    readonly revised: (document: StoryDocument) => StoryDocument | null;
  },
  needs: ReviseNeeds,
): Promise<boolean> {
  const { storyId } = change;
  await lockRevisions(writer, storyId);
  const story = await findStoryRow(writer, storyId);
  if (!story) return false;
  const document = change.revised(await findDocument(writer, story.revision_id));
  if (!document) return false;
  const at = instantOf(needs.clock.now());
  const carried = await carryPassages(writer, { storyId, known: true, document, marks: 'travelled' });
  const revisionId = await saveRevision(writer, {
    ...{ id: needs.newId(), storyId, title: story.title, standfirst: story.standfirst },
    ...{ document: carried.document, at, published: story.status === 'published' },
  });
  await setRevision(writer, storyId, revisionId);
  await carried.keep({ id: revisionId, at });
  await raiseStoryVersion(writer, storyId);
  await needs.pages.touch(writer, `story:${storyId}`);
  return true;
}
