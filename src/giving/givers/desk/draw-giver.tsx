import { stretchOf } from '#platform/text';
import { labelsOf } from '../../gifts/desk/labels.ts';
import { giftsOfPledges } from '../../gifts/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { pledgeState } from '../../pledges/rules/pledge-state.ts';
import { yearsBetween } from '../../reports/rules/periods.ts';
import { incomeEnds, incomeOfGiver } from '../../reports/store.ts';
import { findWays } from '../../store.ts';
import { giftsOfGiver, promisesOfGiver } from '../given/store.ts';
import { mergesOf } from '../merging/store.ts';
import { giversOfIds, mergedInto } from '../store.ts';
import type { Giver } from '../words.ts';
import { calledOf, GiverPage } from './giver-page.tsx';
import type { GiversPageProps } from './givers-page.tsx';

/** Of gifts and promises each. */
const MOST = 100;

/** The page of one giver. */
export async function drawGiver(giver: Giver, refused: GiversPageProps['refused'], needs: GivingNeeds) {
  const { database, clock } = needs;
  const theirs = { giverId: giver.id, most: MOST + 1 };
  const [site, labels, allGifts, allPledges, from, merges] = await Promise.all([
    ...([needs.site(), labelsOf(needs), giftsOfGiver(database, theirs)] as const),
    ...([promisesOfGiver(database, theirs), mergedInto(database, giver.id)] as const),
    mergesOf(database, giver.id),
  ]);
  const [ofGifts, ofPledges] = [stretchOf(allGifts, MOST), stretchOf(allPledges, MOST)];
  const [gifts, pledges] = [ofGifts.shown, ofPledges.shown];
  const cardWays = (await findWays(database)).filter(({ details }) => details.kind === 'card');
  const ids = [...merges.flatMap(({ fromId, intoId }) => [fromId, intoId]), giver.mergedInto ?? ''];
  const others = await giversOfIds(database, ids);
  const called = (id: string) => calledOf(others.find((one) => one.id === id) ?? giver);
  const kept = await giftsOfPledges(
    database,
    pledges.map(({ id }) => id),
  );
  return (
    <GiverPage
      {...{ giver, from, refused, site, most: MOST }}
      cut={{ gifts: ofGifts.goesOn, pledges: ofPledges.goesOn }}
      into={giver.mergedInto === null ? null : { id: giver.mergedInto, called: called(giver.mergedInto) }}
      merges={merges.map((merge) => ({
        ...{ ...merge, fromCalled: called(merge.fromId), intoCalled: called(merge.intoId) },
      }))}
      sums={await yearSums(giver.id, site.timeZone, needs)}
      gifts={gifts.map((gift) => {
        const pledge = pledges.find(({ id }) => id === gift.pledgeId);
        return { gift, reference: pledge?.reference ?? null, way: labels.way(gift.wayId) };
      })}
      pledges={pledges.map((pledge) => ({
        ...{ pledge, way: labels.way(pledge.wayId) },
        isByCard: cardWays.some(({ id }) => id === pledge.wayId),
        state: pledgeState(
          pledge,
          kept.filter(({ pledgeId }) => pledgeId === pledge.id),
          clock.now(),
        ),
      }))}
    />
  );
}

async function yearSums(giverId: string, timeZone: string, { database }: Pick<GivingNeeds, 'database'>) {
  const ends = await incomeEnds(database, giverId);
  if (ends === null) return [];
  const lines = await incomeOfGiver(database, giverId, yearsBetween(ends.first, ends.last, timeZone));
  return [...lines]
    .sort((one, other) => other.key.localeCompare(one.key))
    .map(({ key, currency, gifts, came, went }) => ({ year: key, currency, gifts, minor: came - went }));
}
