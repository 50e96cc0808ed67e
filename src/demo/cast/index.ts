import { choir } from './choir.ts';
import { harbourBoard } from './harbour-board.ts';
import { harbourMoney } from './harbour-money.ts';
import { lastFerry } from './last-ferry.ts';
import { lastFerryTalk } from './last-ferry-talk.ts';
import { market } from './market.ts';
import { netMender } from './net-mender.ts';
import { about, contact, privacy } from './pages.ts';
import { pitch } from './pitch.ts';
import { schoolGauge } from './school-gauge.ts';
import { seals } from './seals.ts';
import { snow } from './snow.ts';
import { stateVisit } from './state-visit.ts';
import { stateVisitTalk } from './state-visit-talk.ts';
import { commentsIn } from './talk.ts';
import type { CastComment, CastStory } from './words.ts';

export { CAMPAIGN, SECTIONS, SITE, TAGS, WAYS } from './newsroom.ts';
export { AUTHORS } from './people.ts';
export { PICTURES } from './pictures.ts';
export type { CastComment, CastStory, PictureName } from './words.ts';
export { lastFerry, netMender, stateVisit };

/** All stories, pages and background boxes; the stories newest first. */
export const STORIES: readonly CastStory[] = [
  ...[stateVisit, lastFerry, market, harbourMoney, seals, schoolGauge, netMender, choir, pitch, snow],
  ...[about, privacy, contact],
  harbourBoard,
];

const lastFerryComments = commentsIn(lastFerryTalk, 1);
const stateVisitComments = commentsIn(stateVisitTalk, 1 + lastFerryComments.length);

/** What is said under a story, each comment after the one that it answers. */
export function commentsOf(story: CastStory): readonly CastComment[] {
  if (story === lastFerry) return lastFerryComments;
  return story === stateVisit ? stateVisitComments : [];
}
