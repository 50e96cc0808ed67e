import { instantOf, laterBy } from '#platform/clock';
import type { CameOut } from '../consequences.ts';
import { letterPath } from '../letters/farewell.tsx';
import { blockedPersons } from '../moderating/store/blocks.ts';
import { hrefBaseOf, permalinkOf } from '../rules/hrefs.ts';
import { findInThread } from '../store/reading.ts';
import type { SubscribingNeeds } from '../subscribing/needs.ts';
import { publicStory, readTelling } from '../subscribing/reading.ts';
import { BEFORE_LETTERS } from '../subscribing/rules/letter-times.ts';
import { findSubscriber } from '../subscribing/store/subscriptions.ts';
import { speechOf } from '../views/speech.ts';
import { mentionLetter } from './mention-letter.ts';
import { mentionsFrom } from './rules/mention.ts';
import { lettersTo, namesAnybody, whoWantsLetters } from './store.ts';

/** Tells those whom a comment names and who want it, once, and nobody whom a subscription tells of it anyway. */
export function carryOutMentions(needs: SubscribingNeeds): CameOut {
  const { database, outbox, clock, mail } = needs;
  outbox.on('mention-letter-due', ({ readerId, commentId, storyId }) =>
    postLetter({ readerId: String(readerId), commentId: String(commentId), storyId: String(storyId) }, needs),
  );

  return async ({ commentId, storyId }) => {
    if (!mail.works || !(await namesAnybody(database, commentId))) return;
    const story = await publicStory(database, storyId, needs);
    const found = story && (await findInThread(database, story, commentId));
    const named = mentionsFrom(found?.comment.mentions ?? '').map(([, id]) => id);
    const notReaderId = found?.comment.reader_id ?? null;
    const notBefore = laterBy(clock.now(), BEFORE_LETTERS);
    for (const readerId of await whoWantsLetters(database, { commentIds: named, notReaderId })) {
      const payload = { readerId, commentId, storyId };
      await database.write((writer) =>
        outbox.put(writer, { topic: 'mention-letter-due', payload, notBefore }),
      );
    }
  };
}

async function postLetter(
  due: { readonly readerId: string; readonly commentId: string; readonly storyId: string },
  needs: SubscribingNeeds,
): Promise<void> {
  const { database, clock } = needs;
  const { readerId } = due;
  const to = await lettersTo(database, readerId);
  if (to === undefined || (await blockedPersons(database, instantOf(clock.now()))).has(readerId)) return;
  const subscriber = await findSubscriber(database, { email: to });
  const telling = await readTelling({ ...due, ...(subscriber && { subscriberId: subscriber.id }) }, needs);
  if (telling === null || (subscriber && telling.recipients.length > 0)) return;
  const { story, comment } = telling;
  const site = await needs.site();
  await needs.mail.post(
    mentionLetter({
      ...{ to, toId: subscriber?.id ?? readerId, storyTitle: story.title, comment },
      permalink: `${needs.origin()}${permalinkOf(hrefBaseOf(story), comment.id)}`,
      farewell: `${needs.origin()}${letterPath('mentions', readerId, needs.secret)}`,
      ...{ site, speech: speechOf(site) },
    }),
  );
}
