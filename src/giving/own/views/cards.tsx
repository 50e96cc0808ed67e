import type { ComponentChildren } from 'preact';
import type { Instant } from '#platform/clock';
import { amountInWords } from '#platform/money';
import { Button, momentText, Notice, QrCode, Select, type SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import { wayLines, wayNotes } from '../../pledges/mails/way-lines.ts';
import { pledgeTitle } from '../../pledges/views/pledge-title.ts';
import type { Pledge } from '../../pledges/words.ts';
import { countriesIn, countryName } from '../../rules/country.ts';
import { memoOf } from '../../rules/memo.ts';
import { qrTitle } from '../../views/way-qr.tsx';
import { memoHint } from '../../way-facts.ts';
import type { Way } from '../../words.ts';
import { sayOwn } from '../messages.ts';

interface CardProps {
  /** Absolute: what its code leads to. */
  readonly address: string;
  /** Absolute: our only payment details. */
  readonly details: string;
  readonly today: Instant;
  readonly site: SiteFacts;
}

/** A card with all that it takes to send one gift, for who carries it to a bank. */
export function GiftCard(
  props: CardProps & {
    readonly pledge: Pledge;
    readonly way: Way;
    readonly code: string | null;
    readonly back: string;
  },
) {
  const { pledge, way, code, back, address, site } = props;
  const { language, name: newsroom } = site;
  const amount = amountInWords(pledge, language);
  const memo = memoOf(pledge.reference, way.details);
  const title = pledge.rhythm === 'once' ? 'card-title' : (`card-${pledge.rhythm}` as const);
  return (
    <div class="give-page">
      <div class="card-tools">
        <p>
          <a href={back}>{pledgeTitle(pledge, language)}</a>
        </p>
        <p class="way__note">
          {sayOwn(language, 'card-how')} {sayOwn(language, 'card-private')}
        </p>
      </div>
      <article class="paper-card">
        <h1>{sayOwn(language, title, { amount, newsroom })}</h1>
        <WayOnCard way={way} code={code} language={language}>
          <CardFact term={say(language, 'amount')} value={amount} />
          <CardFact
            {...{ term: say(language, 'reference'), value: memo.shown, hint: memoHint(way, memo, language) }}
          />
        </WayOnCard>
        <CardFoot {...props} codeSays={sayOwn(language, 'card-page')} address={address} />
      </article>
    </div>
  );
}

/** A card for a notice board: the ways that work from a country, each with its code where it has one. */
export function GiveCard(
  props: CardProps & {
    readonly country: string | null;
    readonly ways: readonly { readonly way: Way; readonly code: string | null }[];
  },
) {
  const { country, ways, site } = props;
  const { language, name: newsroom } = site;
  return (
    <div class="give-page">
      <div class="card-tools">
        <form class="form" method="get" action="/give/card">
          <Select
            id="card-country"
            name="country"
            label={say(language, 'country')}
            hint={sayOwn(language, 'give-card-choose')}
            value={country ?? ''}
            options={[{ value: '', label: say(language, 'country-any') }, ...countriesIn(language)]}
          />
          <Button kind="quiet">{sayOwn(language, 'give-card-button')}</Button>
        </form>
        <p class="way__note">{sayOwn(language, 'card-how')}</p>
      </div>
      <article class="paper-card">
        <h1>{sayOwn(language, 'give-card-title', { newsroom })}</h1>
        {country !== null && (
          <p>{sayOwn(language, 'give-card-from', { country: countryName(country, language) })}</p>
        )}
        {ways.length === 0 && <p>{say(language, 'panel-closed')}</p>}
        {ways.map(({ way, code }) => (
          <WayOnCard {...{ way, code, language }} />
        ))}
        <CardFoot {...props} codeSays={sayOwn(language, 'give-card-page')} />
      </article>
    </div>
  );
}

function WayOnCard(props: {
  readonly way: Way;
  readonly code: string | null;
  readonly language: string;
  /** Facts that stand before those of the way. */
  readonly children?: ComponentChildren;
}) {
  const { way, code, language, children } = props;
  return (
    <section class="paper-card__way">
      <div>
        <h2>
          <bdi>{way.label}</bdi>
        </h2>
        {way.sample && <Notice kind="warn">{say(language, 'sample-way')}</Notice>}
        <dl>
          {children}
          {wayLines(way, language).map(([term, value]) => (
            <CardFact term={term} value={value} />
          ))}
        </dl>
        {wayNotes({ ...way, sample: false }, language).map((note) => (
          <p>{note}</p>
        ))}
      </div>
      {code !== null && <QrCode text={code} title={qrTitle(way, language)} />}
    </section>
  );
}

function CardFact(props: {
  readonly term: string;
  readonly value: string;
  /** What to do with it. */
  readonly hint?: string;
}) {
  const { term, value, hint } = props;
  return (
    <div>
      <dt>{term}</dt>
      <dd>
        <bdi>{value}</bdi>
        {hint && <span class="paper-card__hint">{hint}</span>}
      </dd>
    </div>
  );
}

/** The way back to the page, for a camera and for the eye, and by what the details can be compared. */
function CardFoot({ address, details, today, site, codeSays }: CardProps & { readonly codeSays: string }) {
  const date = momentText(today, site);
  return (
    <footer class="paper-card__foot">
      <QrCode text={address} title={codeSays} />
      <p>
        <strong>{codeSays}</strong>
        <br />
        <bdi class="paper-card__address">{address}</bdi>
        <br />
        {sayOwn(site.language, 'card-compare', { date, address: details })}
      </p>
    </footer>
  );
}
