import { amountInWords } from '#platform/money';
import type { SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import { wayLines } from '../../pledges/mails/way-lines.ts';
import type { Day } from '../../pledges/rules/rhythm.ts';
import type { Pledge } from '../../pledges/words.ts';
import { memoOf } from '../../rules/memo.ts';
import type { Way } from '../../words.ts';
import { dayText } from '../day-text.ts';
import { sayOwn } from '../messages.ts';

/** What a bank has to know for the same gift again and again, as lines to be copied at once. */
export function StandingOrder(props: {
  readonly pledge: Pledge;
  readonly way: Way;
  readonly start: Day;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}) {
  const { pledge, way, start, site } = props;
  const { language } = site;
  if (pledge.rhythm === 'once') return null;
  const often = sayOwn(language, `order-${pledge.rhythm}`, { date: dayText(start, site) });
  const lines = [
    ...wayLines(way, language),
    [say(language, 'amount'), amountInWords(pledge, language)],
    [say(language, 'reference'), memoOf(pledge.reference, way.details).shown],
    [sayOwn(language, 'how-often'), often],
  ].map(([term, value]) => `${term}: ${value}`);
  const title = sayOwn(language, 'standing-order');
  return (
    <section class="own__part">
      <h2>{title}</h2>
      <p>{sayOwn(language, 'standing-order-hint')}</p>
      <div
        class="copyable own__order"
        data-enhance="copy"
        data-copy={lines.join('\n')}
        data-copy-name={title}
        data-say-copy={say(language, 'copy')}
        data-say-copied={say(language, 'copied')}
        data-say-failed={say(language, 'copy-failed')}
      >
        <pre class="copyable__value">{lines.join('\n')}</pre>
      </div>
    </section>
  );
}
