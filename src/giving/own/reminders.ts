import { HOUR } from '#platform/clock';
import type { Writer } from '#platform/database';
import { giftsOfPledges } from '../gifts/store.ts';
import { wordingOf } from '../letters/wordings.ts';
import type { GivingNeeds } from '../needs.ts';
import { openWay } from '../pledges/address.ts';
import { aroundOf } from '../pledges/consequences.ts';
import { reminderLetter } from '../pledges/mails/gift-letters.ts';
import type { Course } from '../pledges/rules/rhythm.ts';
import { findPledge, lockPledge } from '../pledges/store.ts';
import { followedGift, here, readGift } from './read-gift.ts';
import { findCorrespondence, idsOfRemindable, setRemindedFor } from './store.ts';
import type { Correspondence } from './words.ts';

/** The job that looks for gifts that are overdue; the name is for tests. */
const JOB = 'gift-reminders';
const AT_ONCE = 100;
/** Nobody's network asks for these letters: they have a budget of their own, and what is over it waits an hour. */
const NETWORK = 'reminders';

/**
 * Reminds givers of gifts that come again and again and are overdue: one letter for each, and not again before
 * something arrives.
 */
export function remindGivers(needs: GivingNeeds): void {
  needs.jobs.add({
    ...{ name: JOB, every: HOUR },
    async run(turn) {
      if (!needs.mail.works) return;
      for (let after = ''; ; ) {
        const ids = await idsOfRemindable(needs.database, after, AT_ONCE);
        for (const id of ids) {
          if (!(await turn.goesOn()) || !(await remindOf(id, needs))) return;
        }
        const last = ids.at(-1);
        if (last === undefined) return;
        after = last;
      }
    },
  });
  needs.outbox.on('gift-overdue', async ({ pledgeId, due }) => {
    const pledge = await findPledge(needs.database, String(pledgeId));
    if (pledge === null || pledge.email === null || pledge.cancelledAt !== null) return;
    const { course, correspondence } = await readGift(pledge, needs);
    const way = await openWay(pledge.wayId, needs);
    const isWanted = correspondence.remindersEndedAt === null && course?.isOverdue && course.due === due;
    if (!isWanted || way === null) {
      needs.mail.withhold('not-wanted', { pledgeId: pledge.id });
      return;
    }
    const around = { ...(await aroundOf(pledge, needs)), wording: await wordingOf('reminder', needs) };
    const letter = { ...around, way, due: course.due, pledge: { ...pledge, email: pledge.email } };
    await needs.mail.post(reminderLetter(letter));
  });
}

/** Owes the letter if there is one to write. False: the budget is used up, for now. */
async function remindOf(pledgeId: string, needs: GivingNeeds): Promise<boolean> {
  const pledge = await findPledge(needs.database, pledgeId);
  if (pledge === null) return true;
  const { course, correspondence } = await readGift(pledge, needs);
  const way = await openWay(pledge.wayId, needs);
  if (!isToRemind(course, correspondence) || way === null || way.sample || way.details.kind === 'card')
    return true;
  const there = await here(needs);
  return needs.database.write(async (writer) => {
    const now = await overdueNow(writer, pledgeId, there);
    if (now === null) return true;
    const occasion = { purpose: 'gift', address: now.email, network: NETWORK } as const;
    if (!(await needs.mail.mayAsk(writer, occasion))) return false;
    await setRemindedFor(writer, pledgeId, now.due);
    await needs.outbox.put(writer, { topic: 'gift-overdue', payload: { pledgeId, due: now.due } });
    return true;
  });
}

/** The same once more, where nobody changes it meanwhile. */
async function overdueNow(writer: Writer, pledgeId: string, there: Awaited<ReturnType<typeof here>>) {
  const pledge = await lockPledge(writer, pledgeId);
  if (pledge === null || pledge.email === null || pledge.cancelledAt !== null) return null;
  const { course } = followedGift(pledge, await giftsOfPledges(writer, [pledgeId]), there);
  const correspondence = await findCorrespondence(writer, pledgeId);
  return isToRemind(course, correspondence) ? { email: pledge.email, due: course.due } : null;
}

/** One letter for each day on which one was due: the day moves on once something arrives. */
function isToRemind(course: Course | null, written: Correspondence): course is Course {
  if (course === null || !course.isOverdue || written.remindersEndedAt !== null) return false;
  return written.remindedFor === null || written.remindedFor < course.due;
}
