import { instantOf, laterBy } from '#platform/clock';
import type { CameOut } from '../consequences.ts';
import { letterPath } from '../letters/farewell.tsx';
import { BEFORE_LETTERS } from '../letters/rules/letter-times.ts';
import { toldFrom } from '../letters/told-parts.ts';
import { blockedPersons } from '../moderating/store/blocks.ts';
import type { SubscribingNeeds } from '../subscribing/needs.ts';
import { isToldBySubscription, readSeen } from '../subscribing/reading.ts';
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
    const seen = await readSeen({ commentId, storyId }, needs);
    if (seen === null) return;
    const named = mentionsFrom(seen.row.mentions ?? '').map(([, id]) => id);
    const notReaderId = seen.row.reader_id;
    const notBefore = laterBy(clock.now(), BEFORE_LETTERS);
    for (const { readerId } of await whoWantsLetters(database, { commentIds: named, notReaderId })) {
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
  const { database, clock, mail } = needs;
  const { readerId } = due;
  const to = await lettersTo(database, readerId);
  if (to === undefined || (await blockedPersons(database, instantOf(clock.now()))).has(readerId))
    return mail.withhold('not-wanted', { ...due });
  const seen = await readSeen(due, needs);
  if (seen === null) return mail.withhold('hidden', { ...due });
  if (await isToldBySubscription({ ...due, email: to }, needs))
    return mail.withhold('told-otherwise', { ...due });
  const subscriber = await findSubscriber(database, { email: to });
  const site = await needs.site();
  await mail.post(
    mentionLetter({
      ...{ ...toldFrom(seen, needs), to, readerId, subscriberId: subscriber?.id ?? null },
      farewell: `${needs.origin()}${letterPath('mentions', readerId, needs.secret)}`,
      ...{ site, speech: speechOf(site) },
    }),
  );
}

/** Whether somebody whom the comment names is told so at this address: then no other letter tells of it. */
export async function isToldByMention(
  { mentions, email }: { readonly mentions: string | null; readonly email: string },
  { database }: Pick<SubscribingNeeds, 'database'>,
): Promise<boolean> {
  const commentIds = mentionsFrom(mentions ?? '').map(([, id]) => id);
  const named = await whoWantsLetters(database, { commentIds, notReaderId: null });
  return named.some((one) => one.email === email);
}
