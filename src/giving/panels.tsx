import type { StoryPart } from '#stories';
import { directionOf, Icon, type SitePart } from '#ui';
import { shownWays } from './cards/shown-ways.ts';
import { say } from './messages.ts';
import { GIVE_SHEET, type GivingNeeds } from './needs.ts';
import { panelWordsOf } from './panel-words/panel-words.ts';
import { openWays } from './rules/ways-for.ts';
import { givingSettings } from './settings.ts';
import { StoryPanel } from './views/story-panel.tsx';

/** The panel on every story: the names of the ways and the button, and nothing to which money could be sent. */
export function storyPart(needs: GivingNeeds): StoryPart {
  return {
    name: 'giving',
    place: 'beside',
    parameters: [],
    async draw(story) {
      const { language } = await needs.site();
      const ways = openWays(await shownWays(needs));
      if (ways.length === 0) return { html: null, dependsOn: ['giving'] };
      const sheet = needs.assets.address(GIVE_SHEET);
      const own = await needs.settings.read(needs.database, givingSettings);
      const { heading } = panelWordsOf(own, language);
      const panel = <StoryPanel {...{ language, storyId: story.id, heading, ways, sheet }} />;
      const ownLanguage = story.language === null || story.language === language;
      return {
        html: ownLanguage ? (
          panel
        ) : (
          <div lang={language} dir={directionOf(language)}>
            {panel}
          </div>
        ),
        dependsOn: ['giving'],
      };
    },
  };
}

/** The word "Give" on every page, while there is a way. */
export function sitePart(needs: GivingNeeds): SitePart {
  return {
    place: 'masthead',
    async draw() {
      if (openWays(await shownWays(needs)).length === 0) return null;
      const { language } = await needs.site();
      return (
        <a class="button" href="/give">
          <Icon name="give" /> {say(language, 'give')}
        </a>
      );
    },
  };
}
