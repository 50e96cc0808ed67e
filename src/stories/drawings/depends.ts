import type { StorySummary } from '../words.ts';

/** What a page that lists stories depends on: which ones there are, and what each of them shows of itself. */
export function dependsOnStories(stories: readonly Pick<StorySummary, 'id'>[]): readonly string[] {
  return ['site', 'lists', ...new Set(stories.map((story) => `story:${story.id}`))];
}
