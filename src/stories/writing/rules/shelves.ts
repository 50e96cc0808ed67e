import type { Standing, StoryStanding } from '../words.ts';
import { standingOf } from './stages.ts';

/** What decides in which lists of the desk a story stands. */
export interface ShelvedStory extends StoryStanding {
  readonly sectionIds: readonly string[];
  readonly authorIds: readonly string[];
  readonly createdBy: string | null;
}

export const ALL_SHELF = 'all';
export const stageShelf = (standing: Standing) => `stage:${standing}`;
export const sectionShelf = (id: string) => `section:${id}`;
export const authorShelf = (id: string) => `author:${id}`;
/** Of the stories that a member of staff began. */
export const begunShelf = (staffId: string) => `by:${staffId}`;

/** A published story with a pending change stands among the published ones and where its change has come to. */
export function shelvesOf(story: ShelvedStory): readonly string[] {
  const standings = [standingOf(story), standingOf({ status: story.status, stage: null })];
  const isPublic = story.status === 'published' || story.status === 'withdrawn';
  const shelves = [
    ALL_SHELF,
    ...(isPublic ? standings : standings.slice(0, 1)).map(stageShelf),
    ...story.sectionIds.map(sectionShelf),
    ...story.authorIds.map(authorShelf),
    ...(story.createdBy === null ? [] : [begunShelf(story.createdBy)]),
  ];
  return [...new Set(shelves)];
}
