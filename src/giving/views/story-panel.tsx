import { Icon } from '#ui';
import { say } from '../messages.ts';
import type { Way } from '../words.ts';
import { SampleMark } from './way-card.tsx';

/**
 * The panel beside a story: what can be done, and where. The payment details themselves never stand in a page
 * that anybody keeps.
 */
export function StoryPanel(props: {
  readonly language: string;
  readonly storyId: string;
  readonly heading: string;
  readonly ways: readonly Pick<Way, 'label' | 'sample'>[];
  /** Where the style of what opens in it stands. */
  readonly sheet: string | undefined;
}) {
  const { language, storyId, heading, ways, sheet } = props;
  return (
    <section class="give-panel" data-enhance="give-panel" data-sheet={sheet} aria-labelledby="give-heading">
      <h2 class="give-panel__heading" id="give-heading" dir="auto">
        {heading}
      </h2>
      <div class="give-panel__place">
        <ul class="give-panel__ways">
          {ways.map((way) => (
            <li>
              <bdi>{way.label}</bdi>
              <SampleMark way={way} language={language} />
            </li>
          ))}
        </ul>
        <a class="button" href={`/give?${new URLSearchParams({ story: storyId })}`} rel="nofollow">
          <Icon name="give" /> {say(language, 'panel-button')}
        </a>
      </div>
    </section>
  );
}
