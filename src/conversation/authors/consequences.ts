import { instantOf, laterBy } from '#platform/clock';
import type { CameOut } from '../consequences.ts';
import { letterPath } from '../letters/farewell.tsx';
import { letterDue } from '../moderating/rules/letter-due.ts';
import type { ConversationNeeds } from '../needs.ts';
import { hrefBaseOf, permalinkOf } from '../rules/hrefs.ts';
import { commentFrom } from '../store/columns.ts';
import { findInThread } from '../store/reading.ts';
import { speechOf } from '../views/speech.ts';
import { authorLetter } from './mails/author-letter.ts';
import { addNews, findLetters, findNews, setTold } from './store.ts';

const WEEK = 7 * 24 * 60 * 60 * 1_000;

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
    const found = await findTold({ commentId, storyId }, needs);
    for (const staffId of staffIds) {
      const due = letterDue(letters.get(staffId) ?? 'daily', clock.now());
      if (due === null || found === null || found.row.staff_id === staffId) continue;
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
  const told = [];
  for (const one of author && isWanted ? news : []) {
    const found = await findTold(one, needs);
    if (found === null) continue;
    const { story, row } = found;
    const permalink = `${needs.origin()}${permalinkOf(hrefBaseOf(story), row.id)}`;
    told.push({ storyTitle: story.title, comment: commentFrom(row), permalink });
  }
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

/** The comment as everybody can see it now; null: nobody can, or it says nothing any more. */
async function findTold(
  { commentId, storyId }: { readonly commentId: string; readonly storyId: string },
  { database, stories }: Pick<TellingNeeds, 'database' | 'stories'>,
) {
  const story = await stories().visible(database, { kind: 'public' }, storyId);
  if (story?.visibility !== 'public') return null;
  const found = await findInThread(database, story, commentId);
  return found && found.comment.withdrawn_at === null ? { story, row: found.comment } : null;
}
