import { instantOf, laterBy } from '#platform/clock';
import type { Reader } from '#platform/database';
import type { StoryContext } from '#stories';
import { blockedPersons } from '../moderating/store/blocks.ts';
import { commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import type { Comment } from '../words.ts';
import { KEPT_FOR } from './forgetting.ts';
import type { SubscribingNeeds } from './needs.ts';
import { type Recipient, whoIsTold } from './rules/who-is-told.ts';
import { findSubscription } from './store/subscriptions.ts';
import { confirmedOf, type ToldComment, writersUpFrom } from './store/telling.ts';

/** A subscription that can be confirmed, or was. */
export async function findConfirmable(reader: Reader, id: string, now: Date) {
  const found = await findSubscription(reader, id);
  const isTooOld = found?.confirmedAt === null && found.askedAt <= laterBy(now, -KEPT_FOR);
  return isTooOld ? null : found;
}

/** The story, if everybody may read it: of others letters say nothing, not even what they are called. */
export async function publicStory(
  reader: Reader,
  storyId: string,
  { stories }: Pick<SubscribingNeeds, 'stories'>,
): Promise<StoryContext | null> {
  const story = await stories().visible(reader, { kind: 'public' }, storyId);
  return story?.visibility === 'public' ? story : null;
}

/** A comment as letters tell of it. */
export interface Telling {
  readonly story: StoryContext;
  readonly comment: Comment;
  /** What it answers, if everybody can see that. */
  readonly parent: Comment | null;
  readonly publishedAt: string;
  readonly recipients: readonly Recipient[];
}

/**
 * Whom a comment is told to as things stand now; of one subscriber, if one is named. Nothing of what not
 * everybody can see.
 */
export async function readTelling(
  { commentId, storyId, subscriberId }: ToldComment & { readonly subscriberId?: string },
  needs: Pick<SubscribingNeeds, 'database' | 'stories' | 'clock'>,
): Promise<Telling | null> {
  const { database, clock } = needs;
  const story = await publicStory(database, storyId, needs);
  const found = story && (await findInThread(database, story, commentId));
  const publishedAt = found?.comment.published_at ?? null;
  if (!found || publishedAt === null || found.comment.withdrawn_at !== null) return null;
  const subscriptions = await confirmedOf(database, {
    storyId,
    ...(subscriberId === undefined ? {} : { subscriberId }),
  });
  const [author, ...ancestors] = await writersUpFrom(database, commentId);
  if (author === undefined) return null;
  const blocked = await blockedPersons(database, instantOf(clock.now()));
  const recipients = whoIsTold({ comment: { ...author, publishedAt }, ancestors, subscriptions, blocked });
  const parentId = found.comment.parent_id;
  const parent = parentId === null ? null : await findInThread(database, story, parentId);
  return {
    ...{ story, comment: commentFrom(found.comment), publishedAt, recipients },
    parent: parent && parent.comment.withdrawn_at === null ? commentFrom(parent.comment) : null,
  };
}
