import type { DeskDeed, DeskPage } from '#desk';
import { TREASURERS } from '#people';
import type { GivingNeeds } from '../../needs.ts';
import { drawList, drawToday } from './draw-lists.tsx';
import { enterDeeds, enterPages } from './enter-part.tsx';
import { oneDeeds, onePages } from './one-part.tsx';
import { ALL_GIFTS, GIFTS } from './paths.ts';
import { settleManyDeed } from './settle-many.ts';
import { says } from './state-words.ts';

/** The treasurer's pages of gifts and promises. */
export function giftsPages(needs: GivingNeeds): readonly DeskPage[] {
  return [
    {
      path: GIFTS,
      title: says('today-title'),
      navigation: { place: 'giving', label: says('nav-today'), position: 10 },
      roles: TREASURERS,
      draw: (_, staff) => drawToday(staff, needs),
    },
    {
      path: ALL_GIFTS,
      title: says('list-title'),
      navigation: { place: 'giving', label: says('list-title'), position: 20 },
      roles: TREASURERS,
      draw: (request, staff) => drawList(request, staff, needs),
    },
    ...enterPages(needs),
    ...onePages(needs),
  ];
}

/** What their forms do. */
export function giftsDeeds(needs: GivingNeeds): readonly DeskDeed[] {
  return [...enterDeeds(needs), settleManyDeed(needs), ...oneDeeds(needs)];
}
