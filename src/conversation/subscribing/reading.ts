import { instantOf, laterBy } from '#platform/clock';
import type { Reader } from '#platform/database';
import { normalisedEmail } from '#platform/text';
import type { StoryContext } from '#stories';
import { blockedPersons } from '../moderating/store/blocks.ts';
import { type CommentRow, commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import type { Comment } from '../words.ts';
import { KEPT_FOR } from './forgetting.ts';
import type { SubscribingNeeds } from './needs.ts';
import { type Recipient, type Writing, whoIsTold } from './rules/who-is-told.ts';
import { findSubscriber, findSubscription } from './store/subscriptions.ts';
import { confirmedOf, hasTold, type ToldComment, writersUpFrom } from './store/telling.ts';

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

/** A comment as everybody can see it. */
interface SeenComment {
  readonly story: StoryContext;
  readonly row: CommentRow;
  readonly publishedAt: string;
}

/** The comment as everybody can see it now; null: nobody can, or it says nothing any more. */
export async function readSeen(
  { commentId, storyId }: ToldComment,
  needs: Pick<SubscribingNeeds, 'database' | 'stories'>,
): Promise<SeenComment | null> {
  const story = await publicStory(needs.database, storyId, needs);
  const row = story && (await findInThread(needs.database, story, commentId))?.comment;
  if (!row || row.published_at === null || row.withdrawn_at !== null) return null;
  return { story, row, publishedAt: row.published_at };
}

/** A comment as letters to subscribers tell of it. */
interface Telling extends SeenComment {
  /** What it answers, if everybody can see that. */
  readonly parent: Comment | null;
  readonly recipients: readonly Recipient[];
}

/**
 * Whom a comment is told to as things stand now; of one subscriber, if one is named. Nothing of what not
 * everybody can see.
 */
export async function readTelling(
  { subscriberId, ...told }: ToldComment & { readonly subscriberId?: string },
  needs: Pick<SubscribingNeeds, 'database' | 'stories' | 'clock' | 'staff'>,
): Promise<Telling | null> {
  const { database, clock } = needs;
  const seen = await readSeen(told, needs);
  if (seen === null) return null;
  const { row, publishedAt } = seen;
  const subscriptions = await confirmedOf(database, {
    storyId: told.storyId,
    ...(subscriberId === undefined ? {} : { subscriberId }),
  });
  const [author, ...ancestors] = await writingsUpFrom(row.id, needs);
  if (author === undefined) return null;
  const blocked = await blockedPersons(database, instantOf(clock.now()));
  const recipients = whoIsTold({ comment: { ...author, publishedAt }, ancestors, subscriptions, blocked });
  const parent = row.parent_id === null ? null : await readSeen({ ...told, commentId: row.parent_id }, needs);
  return { ...seen, recipients, parent: parent && commentFrom(parent.row) };
}

/** Whether a subscription of this address tells of the comment, or has: then no other letter does. */
export async function isToldBySubscription(
  { email, ...told }: ToldComment & { readonly email: string },
  needs: Pick<SubscribingNeeds, 'database' | 'stories' | 'clock' | 'staff'>,
): Promise<boolean> {
  const subscriber = await findSubscriber(needs.database, { email });
  if (subscriber === null) return false;
  const of = { ...told, subscriberId: subscriber.id };
  if (await hasTold(needs.database, of)) return true;
  return ((await readTelling(of, needs))?.recipients.length ?? 0) > 0;
}

/** Who wrote the comment and what it answers. A member of staff is one person, whatever they type. */
async function writingsUpFrom(
  commentId: string,
  { database, staff }: Pick<SubscribingNeeds, 'database' | 'staff'>,
): Promise<readonly Writing[]> {
  const writers = await writersUpFrom(database, commentId);
  const people = writers.some(({ staffId }) => staffId !== null) ? await staff.people() : [];
  const emails = new Map(people.map(({ id, email }) => [id, normalisedEmail(email)]));
  return writers.map(({ id, readerId, email, staffId }) => ({
    ...{ id, readerId, typed: email },
    proved: staffId === null ? null : (emails.get(staffId) ?? null),
  }));
}
