import { Moment, type SiteFacts } from '#ui';
import { say } from '../messages.ts';
import { limitOf } from '../rules/ways-for.ts';
import type { PayeeChange, Way } from '../words.ts';
import { changeText } from './change-text.ts';
import { limitText } from './limit.ts';
import { WayFacts } from './way-facts.tsx';

export interface DetailsPageProps {
  readonly site: SiteFacts;
  /** Those that are on, without the sample's. */
  readonly ways: readonly Way[];
  /** The newest first. */
  readonly changes: readonly PayeeChange[];
}

/** "These are our only payment details", with every change there ever was: what a giver can hold a letter against. */
export function DetailsPage({ site, ways, changes }: DetailsPageProps) {
  const { language, name } = site;
  const [last] = changes;
  return (
    <div class="give-page">
      <h1>{say(language, 'details-title')}</h1>
      <p>{say(language, ways.length === 0 ? 'details-none' : 'details-lead', { newsroom: name })}</p>
      {last && (
        <p class="give__status">
          <LastChanged at={last.at} site={site} />
        </p>
      )}
      {ways.length > 0 && (
        <ul class="give__ways">
          {ways.map((way) => (
            <DetailsOf way={way} language={language} />
          ))}
        </ul>
      )}
      {changes.length > 0 && <Log changes={changes} site={site} />}
      <p class="give__only">
        <a href="/give">{say(language, 'details-back')}</a>. {say(language, 'details-programs')}{' '}
        <a href="/.well-known/tidings-payment-details.json">JSON</a>
      </p>
    </div>
  );
}

function DetailsOf({ way, language }: { readonly way: Way; readonly language: string }) {
  const limit = limitOf(way);
  return (
    <li class="way">
      <div class="way__head">
        <h2 class="way__name">
          <bdi>{way.label}</bdi>
        </h2>
        <p class="way__limit">{limit ? limitText(limit, language) : say(language, 'works-everywhere')}</p>
      </div>
      <div class="way__body">
        <WayFacts way={way} language={language} />
      </div>
    </li>
  );
}

function LastChanged({ at, site }: { readonly at: string; readonly site: SiteFacts }) {
  const [before, after] = say(site.language, 'details-changed', { date: '\u0000' }).split('\u0000');
  return (
    <>
      {before}
      <Moment at={at} site={site} detail="date-and-time" />
      {after}
    </>
  );
}

function Log({ changes, site }: Pick<DetailsPageProps, 'changes' | 'site'>) {
  return (
    <section class="change-log" aria-labelledby="change-log">
      <h2 id="change-log">{say(site.language, 'details-log')}</h2>
      <p>{say(site.language, 'details-log-hint')}</p>
      <ol class="change-log__list" reversed>
        {changes.map((change) => (
          <li class="change-log__entry">
            <Moment at={change.at} site={site} detail="date-and-time" />{' '}
            <span>{changeText(change, site.language)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
