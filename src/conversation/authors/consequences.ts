import { DAY, instantOf, laterBy } from '#platform/clock';
import { normalisedEmail } from '#platform/text';
import type { CameOut } from '../consequences.ts';
import { letterPath } from '../letters/farewell.tsx';
import { type ToldInLetter, toldFrom } from '../letters/told-parts.ts';
import { isToldByMention } from '../mentions/consequences.ts';
import { letterDue } from '../moderating/rules/letter-due.ts';
import type { ConversationNeeds } from '../needs.ts';
import { isToldBySubscription, readSeen } from '../subscribing/reading.ts';
import { speechOf } from '../views/speech.ts';
import { authorLetter } from './mails/author-letter.ts';
import { addNews, findLetters, findNews, setTold } from './store.ts';

const WEEK = 7 * DAY;

export type TellingNeeds = Pick<
  ConversationNeeds,
  'database' | 'outbox' | 'clock' | 'stories' | 'staff' | 'mail' | 'site' | 'origin' | 'secret'
>;

/** Tells authors of comments on their stories: at once or in one letter a day, never of their own. */
export function carryOutAuthorLetters(needs: TellingNeeds): CameOut {
  const { database, outbox, clock, mail } = needs;
  outbox.on('author-letter-due', ({ staffId }) => postLetter(String(staffId), needs));

  return async ({ commentId, storyId }) => {
    if (!mail.works) return;
    const staffIds = await needs.stories().bylines.staffBehind(database, storyId);
    if (staffIds.length === 0) return;
    const letters = await findLetters(database);
    const found = await readSeen({ commentId, storyId }, needs);
    if (found === null) return;
    const { timeZone } = await needs.site();
    for (const staffId of staffIds) {
      const due = letterDue(letters.get(staffId) ?? 'daily', clock.now(), timeZone);
      if (due === null || found.row.staff_id === staffId) continue;
      const cameAt = instantOf(clock.now());
      await database.write(async (writer) => {
        if (!(await addNews(writer, { staffId, commentId, storyId, cameAt }))) return;
        await outbox.put(writer, {
          ...{ topic: 'author-letter-due', payload: { staffId }, notBefore: instantOf(due) },
        });
      });
    }
  };
}

/** One letter of all that waits; nothing of what was taken back or hidden meanwhile. */
async function postLetter(staffId: string, needs: TellingNeeds): Promise<void> {
  const { database, clock } = needs;
  const news = await findNews(database, staffId);
  const until = news.at(-1)?.cameAt;
  if (until === undefined) return;
  const author = (await needs.staff.people()).find(({ id, leftAt }) => id === staffId && leftAt === null);
  const isWanted = (await findLetters(database)).get(staffId) !== 'off';
  const told = author && isWanted ? await toldIn(news, author, needs) : [];
  if (author && told.length > 0) {
    const site = await needs.site();
    const farewell = `${needs.origin()}${letterPath('author', staffId, needs.secret)}`;
    const to = author.email;
    await needs.mail.post(authorLetter({ staffId, to, told, farewell, site, speech: speechOf(site) }));
  }
  const now = clock.now();
  const at = instantOf(now);
  await database.write((writer) => setTold(writer, { staffId, until, at, before: laterBy(now, -WEEK) }));
}

/** What the author is told of: nothing that was taken back or hidden meanwhile, or that another letter tells them of. */
async function toldIn(
  news: Awaited<ReturnType<typeof findNews>>,
  author: { readonly email: string },
  needs: TellingNeeds,
): Promise<readonly ToldInLetter[]> {
  const email = normalisedEmail(author.email);
  const told: ToldInLetter[] = [];
  for (const one of news) {
    const seen = await readSeen(one, needs);
    const isToldOtherwise =
      (await isToldBySubscription({ ...one, email }, needs)) ||
      (await isToldByMention({ mentions: seen?.row.mentions ?? null, email }, needs));
    if (seen === null || isToldOtherwise) {
      const { commentId, storyId } = one;
      needs.mail.withhold(seen === null ? 'hidden' : 'told-otherwise', { commentId, storyId });
      continue;
    }
    told.push(toldFrom(seen, needs));
  }
  return told;
}
