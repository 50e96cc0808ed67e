import type { Seen } from '../a-newsroom.ts';
import { type Actor, READERS, ROLES, type StoryState } from './matrix-stage.ts';

export const ACTORS: readonly Actor[] = [...READERS, ...ROLES];

/** What comes of an act: done; done, and waits to be read or confirmed; refused; or as if there were nothing. */
export type Outcome = 'done' | 'waits' | 'refused' | 'nothing';

export const isRole = (actor: Actor) => ROLES.some((role) => role === actor);
export const isPublic = (story: StoryState) => ['open', 'held', 'closed'].includes(story);

/** What becomes of words that somebody writes under the story. */
export function writing(actor: Actor, story: StoryState): Outcome {
  if (!isPublic(story)) return 'nothing';
  if (story === 'closed' || actor === 'somebody blocked') return 'refused';
  return story === 'held' && !isRole(actor) ? 'waits' : 'done';
}

export function outcomeOf({ status, text }: Pick<Seen, 'status' | 'text'>): Outcome {
  if (status === 404 || status === 410) return 'nothing';
  if (status >= 400) return 'refused';
  return text.startsWith('{') && JSON.parse(text).state === 'held' ? 'waits' : 'done';
}
