import { amountInWords } from '#platform/money';
import { Moment, type SiteFacts } from '#ui';
import { staysOf } from '../../gifts/rules/gift-state.ts';
import type { Gift } from '../../gifts/words.ts';
import type { Day } from '../../pledges/rules/rhythm.ts';
import { Fact } from '../../views/way-facts.tsx';
import { dayText } from '../day-text.ts';
import { sayOwn } from '../messages.ts';
import { sumsOf } from '../rules/sums.ts';

/** What has arrived of a gift that comes again and again, the newest first, and when the next one is due. */
export function Arrivals(props: {
  readonly gifts: readonly Gift[];
  /** null: none is any more. */
  readonly due: Day | null;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}) {
  const { gifts, due, site } = props;
  const { language } = site;
  return (
    <section class="own__part">
      <h2>{sayOwn(language, 'arrivals')}</h2>
      {gifts.length === 0 ? (
        <p>{sayOwn(language, 'arrivals-none')}</p>
      ) : (
        <>
          <ol class="own__arrivals">
            {gifts.toReversed().map((gift) => (
              <li>
                <Moment at={gift.arrivedAt} site={site} /> <Amount gift={gift} language={language} />
              </li>
            ))}
          </ol>
          {sumsOf(gifts).map(({ count, ...sum }) => (
            <p class="way__note">
              {sayOwn(language, 'arrivals-sum', { count, amount: amountInWords(sum, language) })}
            </p>
          ))}
        </>
      )}
      {due !== null && (
        <dl class="way__facts">
          <Fact term={sayOwn(language, 'next-due')}>{dayText(due, site)}</Fact>
        </dl>
      )}
    </section>
  );
}

/** What came; struck out where it went back, with what stays where only a part of it did. */
function Amount({ gift, language }: { readonly gift: Gift; readonly language: string }) {
  const amount = amountInWords(gift, language);
  const stays = staysOf(gift);
  if (stays === gift.minor) return <strong>{amount}</strong>;
  return (
    <span>
      <s>{amount}</s>{' '}
      {stays === 0 ? (
        sayOwn(language, 'went-back')
      ) : (
        <strong>{amountInWords({ ...gift, minor: stays }, language)}</strong>
      )}
    </span>
  );
}
