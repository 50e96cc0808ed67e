import { dayOf, instantOf } from '#platform/clock';
import { nothingHere } from '#platform/http';
import { findBatch } from '../../batches/store.ts';
import { openWishes } from '../../cards/store/returns.ts';
import { findGiver } from '../../givers/store.ts';
import { entriesOfGift } from '../../ledger/store.ts';
import type { GivingNeeds } from '../../needs.ts';
import { pledgeState } from '../../pledges/rules/pledge-state.ts';
import { findPledge } from '../../pledges/store.ts';
import type { Pledge } from '../../pledges/words.ts';
import { findWay } from '../../store.ts';
import type { RefusedArrival } from '../rules/arrival-form.ts';
import { findGift, giftsOfPledges, returnsOfGift } from '../store.ts';
import type { Gift } from '../words.ts';
import type { RefusedDeed } from './gift-deeds.tsx';
import { GiftPage } from './gift-page.tsx';
import { labelsOf } from './labels.ts';
import { PromisePage } from './promise-page.tsx';
import { says } from './state-words.ts';
import { giftNotes } from './store.ts';
import { storyFor } from './story-for.ts';

/**
 * The page of the gift or promise of this id, with its title and the id of the giver whom it shows. Throws the 404 where
 * there is neither.
 */
export async function drawOne(id: string, needs: GivingNeeds) {
  const gift = await findGift(needs.database, id);
  if (gift !== null) {
    const { giverId } = gift;
    return { title: says('one-title'), giverId, children: await drawGift(gift, null, needs) };
  }
  const pledge = await findPledge(needs.database, id);
  if (pledge === null) throw nothingHere();
  const { giverId } = pledge;
  return { title: says('promise-title'), giverId, children: await drawPromise(pledge, null, needs) };
}

export async function drawGift(gift: Gift, refused: RefusedDeed | null, needs: GivingNeeds) {
  const { database, staff } = needs;
  const [site, labels, notes, entries, returns, pledge, giver, story, people] = await Promise.all([
    ...([needs.site(), labelsOf(needs), giftNotes(database, gift.id)] as const),
    ...([entriesOfGift(database, gift.id), returnsOfGift(database, gift.id)] as const),
    ...([
      gift.pledgeId && findPledge(database, gift.pledgeId),
      gift.giverId && findGiver(database, gift.giverId),
    ] as const),
    ...([storyFor(gift.storyId, needs), staff.people()] as const),
  ]);
  if (notes === null) throw nothingHere();
  const onItsWay = gift.source === 'card' ? await openWishes(database, gift.id) : [];
  const batch = notes.batchId === null ? null : await findBatch(database, notes.batchId);
  const by = people.find(({ id }) => id === notes.enteredBy);
  return (
    <GiftPage
      {...{ gift, story, entries, returns, onItsWay, labels, refused, site, returnId: needs.newId() }}
      giver={giver || null}
      promise={pledge || null}
      notes={{ ...notes, enteredBy: by?.name ?? null }}
      batch={batch?.name ?? null}
    />
  );
}

export async function drawPromise(pledge: Pledge, refused: RefusedArrival | null, needs: GivingNeeds) {
  const { database, clock } = needs;
  const [site, labels, gifts, giver, story, way] = await Promise.all([
    ...([needs.site(), labelsOf(needs), giftsOfPledges(database, [pledge.id])] as const),
    ...([pledge.giverId && findGiver(database, pledge.giverId), storyFor(pledge.storyId, needs)] as const),
    findWay(database, pledge.wayId),
  ]);
  return (
    <PromisePage
      {...{ pledge, gifts, story, labels, refused, site, giver: giver || null, giftId: needs.newId() }}
      state={pledgeState(pledge, gifts, clock.now())}
      isByCard={way?.details.kind === 'card'}
      today={dayOf(instantOf(clock.now()), site.timeZone)}
    />
  );
}
