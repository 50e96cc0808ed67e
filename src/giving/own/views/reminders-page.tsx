import { pledgeTitle } from '../../pledges/views/pledge-title.ts';
import type { Pledge } from '../../pledges/words.ts';
import { sayOwn } from '../messages.ts';
import { RemindersForm } from './regular-gift.tsx';

/** Where a reminder's own link leads: a look changes nothing, the button does. */
export function RemindersPage(props: {
  readonly pledge: Pledge;
  readonly reminders: 'on' | 'off';
  readonly href: string;
  readonly language: string;
}) {
  const { pledge, language, href } = props;
  return (
    <div class="give-page">
      <h1>{sayOwn(language, 'reminders')}</h1>
      <div class="give">
        <p>{sayOwn(language, `reminders-${props.reminders}`)}</p>
        <RemindersForm {...props} />
        <p>
          <a href={href}>{pledgeTitle(pledge, language)}</a>
        </p>
      </div>
    </div>
  );
}
