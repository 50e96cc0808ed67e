import { DESK_LANGUAGE, type DeskDeed, type DeskPage } from '#desk';
import { type StaffMember, TREASURERS } from '#people';
import { DAY, instantOf, laterBy } from '#platform/clock';
import { type Request, seeOther } from '#platform/http';
import { pageAsked } from '#platform/text';
import { sayDesk } from '../../desk/messages.ts';
import { giftHref } from '../../gifts/desk/paths.ts';
import type { GivingNeeds } from '../../needs.ts';
import { enterReviewed } from '../enter-reviewed.ts';
import { countWaiting } from '../store/events.ts';
import { countReviews, endPauses, openReviews, pausedUntil, setLookedAt } from '../store/guards.ts';
import { countSoughtTries, soughtTries } from '../store/tries.ts';
import { CardsPage } from './cards-page.tsx';
import { CARDS } from './paths.ts';

const MOST_REVIEWS = 100;
const A_PAGE = 50;
/** What waits for longer belongs to no gift that we shall hear of by itself. */

/** The page of gifts by card in the desk. */
export function cardsPage(needs: GivingNeeds): DeskPage {
  return {
    path: CARDS,
    title: sayDesk(DESK_LANGUAGE, 'cards-title'),
    navigation: {
      ...{ place: 'giving', label: sayDesk(DESK_LANGUAGE, 'cards-title'), position: 95 },
      isOffered: async () => needs.cards.mode !== null,
    },
    roles: TREASURERS,
    draw: (request, staff) => drawCards(request, staff, needs),
  };
}

async function drawCards({ query }: Request, staff: StaffMember, needs: GivingNeeds) {
  const { database, clock, cards } = needs;
  const now = clock.now();
  const typed = query.get('q')?.trim().slice(0, 200) ?? '';
  await needs.staff.noteAct({ by: staff.id, act: typed === '' ? 'gifts-listed' : 'gifts-searched' });
  const [site, paused, reviews, waiting, count] = await Promise.all([
    ...([needs.site(), pausedUntil(database, instantOf(now))] as const),
    openReviews(database, MOST_REVIEWS),
    ...([countWaiting(database, laterBy(now, -DAY)), countSoughtTries(database, typed)] as const),
  ]);
  const last = Math.max(1, Math.ceil(count / A_PAGE));
  const page = pageAsked(query, last);
  const found = await soughtTries(database, typed, { skip: (page - 1) * A_PAGE, most: A_PAGE });
  return (
    <CardsPage
      {...{ mode: cards.mode, pausedUntil: paused, reviews, waiting, site }}
      tries={{ typed, found, count, page, last }}
    />
  );
}

/** What of gifts by card waits for a person, for the start of the desk. */
export async function waitingCards({ database }: GivingNeeds, { roles }: StaffMember) {
  if (!TREASURERS.some((role) => roles.includes(role))) return [];
  const count = await countReviews(database);
  return count === 0 ? [] : [{ label: sayDesk(DESK_LANGUAGE, 'cards-to-review'), count, href: CARDS }];
}

export function cardsDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  const { database, clock, staff } = needs;
  return [
    {
      path: `${CARDS}/resume`,
      roles: TREASURERS,
      async act(_, by) {
        await database.write(async (writer) => {
          await endPauses(writer, instantOf(clock.now()), by.id);
          await staff.recordAct(writer, { by: by.id, act: 'cards-resumed' });
        });
        return seeOther(CARDS);
      },
    },
    {
      path: `${CARDS}/reviews/:id/enter`,
      roles: TREASURERS,
      async act({ params }, by) {
        const asked = { reviewId: params['id'] ?? '', staffId: by.id };
        return seeOther(giftHref(await database.write((writer) => enterReviewed(writer, asked, needs))));
      },
    },
    {
      path: `${CARDS}/reviews/:id/looked`,
      roles: TREASURERS,
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
        return seeOther(CARDS);
      },
    },
  ];
}
