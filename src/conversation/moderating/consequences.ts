import type { Staff } from '#people';
import { type Clock, DAY, HOUR, instantOf } from '#platform/clock';
import type { Database } from '#platform/database';
import type { Mail } from '#platform/mail';
import { forgetInTime, type Outbox } from '#platform/outbox';
import type { Settings } from '#platform/settings';
import type { SiteFacts } from '#ui';
import { mayModerate } from '../rules/may.ts';
import { conversationSettings } from '../settings.ts';
import { countHeld } from '../store/moderating.ts';
import { speechOf } from '../views/speech.ts';
import { waitingLetter } from './mails/waiting-letter.ts';
import { letterDue, letterNow } from './rules/letter-due.ts';
import { forgetBlocks } from './store/blocks.ts';
import { keepLetter, lastLetters } from './store/letters.ts';
import { forgetNetworks } from './store/networks.ts';
import { countReported, newestToLookAt } from './store/queue.ts';

/** So long moderators may see from which network a comment came, in milliseconds. */
export const NETWORKS_KEPT = 7 * DAY;

interface ConsequenceNeeds {
  readonly database: Database;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly settings: Settings;
  readonly mail: Pick<Mail, 'post'>;
  readonly staff: Pick<Staff, 'people'>;
  readonly site: () => Promise<SiteFacts>;
  readonly origin: () => string;
}

export interface Moderation {
  /** Plans when the networks of what is posted now are forgotten. */
  planForgetting(): Promise<void>;
  /** Plans when moderators are told of what waits now. */
  planTelling(): Promise<void>;
}

/** What follows from comments that wait and from reports, and what moderation forgets in time. */
export function carryOutModeration(needs: ConsequenceNeeds): Moderation {
  const { database, outbox, clock } = needs;
  const tell = createTelling(needs);

  outbox.on('comment-reported', tell.plan);
  outbox.on('moderators-told', tell.post);
  outbox.on('block-ended', () => database.write((writer) => forgetBlocks(writer, instantOf(clock.now()))));

  const planForgetting = forgetInTime(
    { topic: 'networks-outlived', kept: NETWORKS_KEPT, step: HOUR, forget: forgetNetworks },
    needs,
  );
  return { planTelling: tell.plan, planForgetting: () => planForgetting(database) };
}

function createTelling(needs: ConsequenceNeeds) {
  const { database, outbox, clock, settings, staff, mail } = needs;
  let planned = '';

  /** One row for all that comes until then. */
  async function planAt(due: Date): Promise<void> {
    const notBefore = instantOf(due);
    if (notBefore === planned) return;
    await database.write((writer) =>
      outbox.put(writer, { topic: 'moderators-told', payload: {}, notBefore }),
    );
    planned = notBefore;
  }

  return {
    async plan(): Promise<void> {
      const { moderatorMails } = await settings.read(database, conversationSettings);
      const due = letterDue(moderatorMails, clock.now(), (await needs.site()).timeZone);
      if (due !== null) await planAt(due);
    },

    async post(): Promise<void> {
      const { moderatorMails } = await settings.read(database, conversationSettings);
      const newest = await newestToLookAt(database);
      if (moderatorMails === 'off' || newest === null) return;
      const [last, people, site] = await Promise.all([lastLetters(database), staff.people(), needs.site()]);
      const waiting = await countHeld(database, Number.MAX_SAFE_INTEGER);
      const reported = await countReported(database, Number.MAX_SAFE_INTEGER);
      const show = waiting > 0 ? 'waiting' : 'reported';
      for (const { id, email } of people.filter((one) => one.leftAt === null && mayModerate(one))) {
        const when = letterNow(last.get(id), newest, clock.now());
        if (when === 'none') continue;
        if (when !== 'now') {
          await planAt(when.later);
          continue;
        }
        await mail.post(
          waitingLetter({
            ...{ staffId: id, to: email, newest, waiting, reported, site, speech: speechOf(site) },
            address: `${needs.origin()}/desk/comments?show=${show}`,
          }),
        );
        const postedAt = instantOf(clock.now());
        await database.write((writer) => keepLetter(writer, id, { newest, postedAt }));
      }
    },
  };
}
