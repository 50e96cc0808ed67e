import type { Clock } from '#platform/clock';
import type { Reader } from '#platform/database';
import type { Settings } from '#platform/settings';
import type { StoriesForFeatures, StoryContext } from '#stories';
import { type StateNow, stateOf } from '../rules/may.ts';
import { conversationSettings } from '../settings.ts';
import { sectionsAround } from './rules/sections-around.ts';
import { statesFor } from './store/states.ts';

export interface StateNeeds {
  readonly settings: Settings;
  readonly clock: Clock;
  readonly stories: () => Pick<StoriesForFeatures, 'sections'>;
}

/** How a story's conversation is held now: as story, section and site decide, and as its age allows. */
export async function readState(
  reader: Reader,
  story: Pick<StoryContext, 'id' | 'section' | 'commentsOpen' | 'firstPublishedAt'>,
  { settings, clock, stories }: StateNeeds,
): Promise<StateNow> {
  const { state: site, closesAfterDays } = await settings.read(reader, conversationSettings);
  const decided = await statesFor(reader, story.id);
  const around =
    decided.sections.size === 0 ? [] : sectionsAround(story.section, await stories().sections(reader));
  const { commentsOpen, firstPublishedAt } = story;
  return stateOf(
    {
      ...{ site, commentsOpen, firstPublishedAt, closesAfterDays },
      story: decided.story,
      sections: around.flatMap((id) => decided.sections.get(id) ?? []),
    },
    clock.now(),
  );
}
