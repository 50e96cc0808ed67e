import { staysOf } from '../gifts/rules/gift-state.ts';
import { giftsOfPledges } from '../gifts/store.ts';
import type { Gift } from '../gifts/words.ts';
import type { GivingNeeds } from '../needs.ts';
import { pledgeState } from '../pledges/rules/pledge-state.ts';
import { type Course, courseOf } from '../pledges/rules/rhythm.ts';
import type { Pledge, PledgeState } from '../pledges/words.ts';
import { findCorrespondence } from './store.ts';
import type { Correspondence } from './words.ts';

type ReadingNeeds = Pick<GivingNeeds, 'database' | 'clock' | 'site'>;

/** A pledge with what came of it. */
export interface FollowedGift {
  readonly pledge: Pledge;
  readonly gifts: readonly Gift[];
  readonly state: PledgeState;
  /** Where it stands in its course; null: it comes once. */
  readonly course: Course | null;
}

/** What a giver may know of one gift of theirs. */
export async function readGift(
  pledge: Pledge,
  needs: ReadingNeeds,
): Promise<FollowedGift & { readonly correspondence: Correspondence }> {
  const correspondence = await findCorrespondence(needs.database, pledge.id);
  const [followed = followedGift(pledge, [], await here(needs))] = await followGifts([pledge], needs);
  return { ...followed, correspondence };
}

/** The same of several, in their order. */
export async function followGifts(
  pledges: readonly Pledge[],
  needs: ReadingNeeds,
): Promise<readonly FollowedGift[]> {
  const ids = pledges.map(({ id }) => id);
  const [gifts, there] = await Promise.all([giftsOfPledges(needs.database, ids), here(needs)]);
  return pledges.map((pledge) =>
    followedGift(
      pledge,
      gifts.filter(({ pledgeId }) => pledgeId === pledge.id),
      there,
    ),
  );
}

/** Now, and the newsroom's calendar. */
export async function here({ clock, site }: ReadingNeeds) {
  return { now: clock.now(), timeZone: (await site()).timeZone };
}

/** A pledge with what came of it, as far as it was not entered by mistake. */
export function followedGift(
  pledge: Pledge,
  entered: readonly Gift[],
  there: { readonly now: Date; readonly timeZone: string },
): FollowedGift {
  // What was entered by mistake never was.
  const gifts = entered.filter(({ struckAt }) => struckAt === null);
  const { rhythm, madeAt } = pledge;
  const arrivedAt = gifts.filter((gift) => staysOf(gift) > 0).map((gift) => gift.arrivedAt);
  return {
    ...{ pledge, gifts, state: pledgeState(pledge, gifts, there.now) },
    course: rhythm === 'once' ? null : courseOf(rhythm, { madeAt, arrivedAt }, there),
  };
}
