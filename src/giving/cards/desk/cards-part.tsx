import { DESK_LANGUAGE, type DeskDeed, type DeskPage, type Specimen } from '#desk';
import { instantOf, laterBy } from '#platform/clock';
import { seeOther } from '#platform/http';
import { sayDesk } from '../../desk/messages.ts';
import type { GivingNeeds } from '../../needs.ts';
import { countWaiting } from '../store/events.ts';
import { endPauses, latestTries, openReviews, pausedUntil, setLookedAt } from '../store/guards.ts';
import { CardsPage } from './cards-page.tsx';

const PATH = '/desk/cards';
const ROLES = ['owner', 'treasurer'] as const;
const MOST = 100;
/** What waits for longer belongs to no gift that we shall hear of by itself. */
const A_DAY = 24 * 60 * 60 * 1_000;

/** The page of gifts by card in the desk. */
export function cardsPage(needs: GivingNeeds): DeskPage {
  const { database, clock, cards } = needs;
  return {
    path: PATH,
    title: sayDesk(DESK_LANGUAGE, 'cards-title'),
    navigation: {
      ...{ place: 'giving', label: sayDesk(DESK_LANGUAGE, 'cards-title'), position: 95 },
      isOffered: async () => cards.mode !== null,
    },
    roles: ROLES,
    async draw() {
      const now = clock.now();
      const [site, paused, reviews, tries, waiting] = await Promise.all([
        ...([needs.site(), pausedUntil(database, instantOf(now)), openReviews(database, MOST)] as const),
        ...([latestTries(database, MOST), countWaiting(database, laterBy(now, -A_DAY))] as const),
      ]);
      return (
        <CardsPage
          {...{ mode: cards.mode, pausedUntil: paused, reviews, tries, waiting }}
          site={{ ...site, language: DESK_LANGUAGE }}
        />
      );
    },
  };
}

export function cardsDeeds({ database, clock, staff }: GivingNeeds): readonly DeskDeed[] {
  return [
    {
      path: `${PATH}/resume`,
      roles: ROLES,
      async act(_, by) {
        await database.write(async (writer) => {
          await endPauses(writer, instantOf(clock.now()), by.id);
          await staff.recordAct(writer, { by: by.id, act: 'cards-resumed' });
        });
        return seeOther(PATH);
      },
    },
    {
      path: `${PATH}/reviews/:id/looked`,
      roles: ROLES,
      async act({ params }, by) {
        const id = params['id'] ?? '';
        await database.write(async (writer) => {
          if (!(await setLookedAt(writer, id, instantOf(clock.now())))) return;
          await staff.recordAct(writer, {
            by: by.id,
            act: 'card-review-closed',
            subject: `card-review:${id}`,
          });
        });
        return seeOther(PATH);
      },
    },
  ];
}

const site = { language: 'en', timeZone: 'Europe/London' };
const AT = '2026-03-13T07:00:00.000Z';

/** For the gallery. */
export function cardSpecimens(): readonly Specimen[] {
  const money = { minor: 5_000, currency: 'EUR' };
  const review = { id: 'review', at: AT, eventId: 'evt_1', eventType: 'checkout.session.completed' };
  const about = { pledgeId: 'pledge', outsideId: 'pi_1', money };
  const tried = { id: 'try', at: AT, pledgeId: 'pledge', network: '192.0.2.0/24', money };
  const page = { mode: 'test', waiting: 2, site, pausedUntil: AT } as const;
  return [
    {
      ...{ name: 'giving: cards in the desk', state: 'paused, with all there may be', look: 'desk' as const },
      draw: () => (
        <CardsPage
          {...page}
          reviews={[{ ...review, ...about, reason: 'other-amount' }]}
          tries={[
            { ...tried, reason: 'network-limit' },
            { ...tried, reason: 'service-failed' },
          ]}
        />
      ),
    },
    {
      ...{ name: 'giving: cards in the desk', state: 'not set up', look: 'desk' as const },
      draw: () => <CardsPage {...page} mode={null} pausedUntil={null} waiting={0} reviews={[]} tries={[]} />,
    },
  ];
}
