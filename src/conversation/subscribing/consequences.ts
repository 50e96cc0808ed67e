import { DAY, HOUR, instantOf, laterBy } from '#platform/clock';
import type { Writer } from '#platform/database';
import type { Posted, Suppressed } from '#platform/mail';
import { normalisedEmail } from '#platform/text';
import type { CameOut } from '../consequences.ts';
import { addressedBy } from '../letters/rules/letter-keys.ts';
import { BEFORE_LETTERS, letterTime, paceAfter } from '../letters/rules/letter-times.ts';
import { toldFrom } from '../letters/told-parts.ts';
import { speechOf } from '../views/speech.ts';
import { createForgetting } from './forgetting.ts';
import { confirmPath, farewellPath, managePath } from './links.ts';
import { commentLetter } from './mails/comment-letter.ts';
import { confirmLetter } from './mails/confirm-letter.ts';
import { digestLetter } from './mails/digest-letter.ts';
import type { SubscribingNeeds } from './needs.ts';
import { publicStory, readTelling } from './reading.ts';
import { hasBrought } from './store/brought.ts';
import { findSubscriber, findSubscription, setEnded, setResumed, setStopped } from './store/subscriptions.ts';
import {
  hasSubscriptions,
  keepTold,
  lettersSince,
  setPosted,
  type ToldComment,
  waitingFor,
} from './store/telling.ts';
import type { Subscriber } from './words.ts';

/** What came out longer ago tells nobody any more: letters that could not leave do not burst out later. */
const TOLD_WITHIN = DAY;

/** Carries out what follows from comments that come out and from subscriptions that are asked for. */
export function carryOutSubscribing(needs: SubscribingNeeds): CameOut {
  const { outbox, database, clock, mail } = needs;
  const planForgetting = createForgetting(needs);

  outbox.on('subscription-asked', async (payload) => {
    await planForgetting();
    await askToConfirm(String(payload['subscriptionId']), needs);
  });
  mail.onSuppressed((writer, suppressed) => stopLetters(writer, suppressed, needs));
  mail.onLifted((writer, address) => setResumed(writer, normalisedEmail(address)));
  outbox.on('subscription-ended', planForgetting);
  outbox.on('subscribers-told', async (payload) => {
    await planForgetting();
    await tell(commentOf(payload), needs);
  });
  outbox.on('subscriber-letter-due', (payload) =>
    postOne({ ...commentOf(payload), subscriberId: String(payload['subscriberId']) }, needs),
  );
  outbox.on('subscriber-digest-due', (payload) => postDigest(String(payload['subscriberId']), needs));

  return async ({ commentId, storyId }) => {
    if (!mail.works || !(await hasSubscriptions(database, storyId))) return;
    const notBefore = laterBy(clock.now(), BEFORE_LETTERS);
    await database.write((writer) =>
      outbox.put(writer, { topic: 'subscribers-told', payload: { commentId, storyId }, notBefore }),
    );
  };
}

function commentOf(payload: Readonly<Record<string, string | number | null>>): ToldComment {
  return { commentId: String(payload['commentId']), storyId: String(payload['storyId']) };
}

async function askToConfirm(subscriptionId: string, needs: SubscribingNeeds): Promise<void> {
  const asked = await findSubscription(needs.database, subscriptionId);
  if (asked === null || asked.confirmedAt !== null)
    return needs.mail.withhold('not-wanted', { subscriptionId });
  const story = await publicStory(needs.database, asked.storyId, needs);
  if (story === null) return needs.mail.withhold('hidden', { subscriptionId });
  const site = await needs.site();
  const posted = await needs.mail.post(
    confirmLetter({
      ...{ subscriptionId, to: asked.email, what: asked.kind, storyTitle: story.title },
      ...{ address: `${needs.origin()}${confirmPath(subscriptionId, needs)}`, site, speech: speechOf(site) },
    }),
  );
  await stopIfRefused(asked.subscriberId, posted, needs);
}

/** Notes who is told of the comment, each with the letter that this owes. */
async function tell(told: ToldComment, needs: SubscribingNeeds): Promise<void> {
  const { database, clock, outbox, mail } = needs;
  const telling = await readTelling(told, needs);
  if (telling === null) return mail.withhold('hidden', { ...told });
  if (telling.recipients.length === 0) return mail.withhold('nobody-to-tell', { ...told });
  if (telling.publishedAt < laterBy(clock.now(), -TOLD_WITHIN)) return mail.withhold('too-old', { ...told });
  const { timeZone } = await needs.site();
  const lately = await lettersSince(database, {
    subscriberIds: telling.recipients.map(({ subscriberId }) => subscriberId),
    since: laterBy(clock.now(), -HOUR),
  });
  const recipients = telling.recipients.map((one) => {
    const pace = paceAfter(one.pace, lately.get(one.subscriberId) ?? 0);
    return { ...one, pace, dueAt: instantOf(letterTime(pace, clock.now(), timeZone)) };
  });
  await database.write(async (writer) => {
    const kept = await keepTold(writer, { ...told, recipients });
    for (const { subscriberId, pace, dueAt } of recipients) {
      if (!kept.has(subscriberId)) continue;
      await outbox.put(
        writer,
        pace === 'at-once'
          ? { topic: 'subscriber-letter-due', payload: { ...told, subscriberId } }
          : { topic: 'subscriber-digest-due', payload: { subscriberId }, notBefore: dueAt },
      );
    }
  });
}

async function postOne(one: ToldComment & { subscriberId: string }, needs: SubscribingNeeds): Promise<void> {
  const { subscriberId, commentId, storyId } = one;
  const telling = await readTelling(one, needs);
  const recipient = telling?.recipients[0];
  if (telling && recipient) {
    const posted = await needs.mail.post(
      commentLetter({
        ...(await settingOf(subscriberId, needs)),
        ...{ to: recipient.email, subscriberId, because: recipient.because },
        ...{ ...toldFrom(telling, needs), parent: telling.parent },
        farewell: `${needs.origin()}${farewellPath({ subscriberId, storyId }, needs)}`,
      }),
    );
    await stopIfRefused(subscriberId, posted, needs);
  } else {
    needs.mail.withhold(telling === null ? 'hidden' : 'not-wanted', { ...one });
  }
  await notePosted(subscriberId, [commentId], needs);
}

/** One letter of all that waits; nothing of what was taken back or ended meanwhile. */
async function postDigest(subscriberId: string, needs: SubscribingNeeds): Promise<void> {
  const now = instantOf(needs.clock.now());
  const waiting = await waitingFor(needs.database, { subscriberId, now });
  const [first] = waiting;
  if (first === undefined) return;
  const told = [];
  for (const one of waiting) {
    const telling = await readTelling({ ...one, subscriberId }, needs);
    if (!telling || telling.recipients.length === 0) {
      needs.mail.withhold(telling === null ? 'hidden' : 'not-wanted', { ...one, subscriberId });
      continue;
    }
    told.push(toldFrom(telling, needs));
  }
  const subscriber = await findSubscriber(needs.database, { id: subscriberId });
  if (subscriber && told.length > 0)
    await postDigestTo(subscriber, { firstId: first.commentId, told }, needs);
  await notePosted(
    subscriberId,
    waiting.map(({ commentId }) => commentId),
    needs,
  );
}

async function postDigestTo(
  { id: subscriberId, email: to }: Subscriber,
  what: Pick<Parameters<typeof digestLetter>[0], 'firstId' | 'told'>,
  needs: SubscribingNeeds,
): Promise<void> {
  const farewell = `${needs.origin()}${farewellPath({ subscriberId }, needs)}`;
  const setting = await settingOf(subscriberId, needs);
  const posted = await needs.mail.post(digestLetter({ ...setting, ...what, to, subscriberId, farewell }));
  await stopIfRefused(subscriberId, posted, needs);
}

async function settingOf(subscriberId: string, needs: SubscribingNeeds) {
  const site = await needs.site();
  return {
    ...{ site, speech: speechOf(site), manage: `${needs.origin()}${managePath(subscriberId, needs)}` },
    isBrought: await hasBrought(needs.database, subscriberId),
  };
}

async function notePosted(
  subscriberId: string,
  commentIds: readonly string[],
  { database, clock }: SubscribingNeeds,
): Promise<void> {
  const at = instantOf(clock.now());
  await database.write((writer) => setPosted(writer, { subscriberId, commentIds, at }));
}

async function stopIfRefused(subscriberId: string, posted: Posted, needs: SubscribingNeeds): Promise<void> {
  if (posted !== 'suppressed') return;
  const at = instantOf(needs.clock.now());
  await needs.database.write((writer) => setStopped(writer, subscriberId, at));
}

/** A letter came back: nothing more is told to its address. A reader called it unwanted: that is their farewell. */
async function stopLetters(
  writer: Writer,
  { why, letterKey }: Suppressed,
  { clock, outbox }: SubscribingNeeds,
): Promise<void> {
  const to = addressedBy(letterKey);
  if (to === null) return;
  const subscriberId =
    'subscriberId' in to
      ? to.subscriberId
      : (await findSubscription(writer, to.subscriptionId))?.subscriberId;
  if (subscriberId === undefined) return;
  const at = instantOf(clock.now());
  if (why === 'bounced') return setStopped(writer, subscriberId, at);
  await setEnded(writer, { subscriberId, at });
  await outbox.put(writer, { topic: 'subscription-ended', payload: {} });
}
