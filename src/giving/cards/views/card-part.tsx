import { listIn } from '#platform/messages';
import { amountInWords } from '#platform/money';
import { Button, momentText, Notice, type SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import type { Pledge } from '../../pledges/words.ts';
import type { CardSubscription, CheckoutState } from '../words.ts';

export interface CardPartProps {
  readonly pledge: Pledge;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
  /** The page's own address. */
  readonly href: string;
  /** It can still be paid. */
  readonly isOpen: boolean;
  /** Nobody can pay by card just now. */
  readonly isPaused: boolean;
  /** The card page could not be opened. */
  readonly wasRefused: boolean;
  /** Shows, when the form is sent, that somebody looked at it. */
  readonly slip: string;
  /** How the last try stands; null: there was none. */
  readonly checkout: CheckoutState | null;
  /** More than one where two pages of the card service were both paid: each can be stopped. */
  readonly subscriptions: readonly CardSubscription[];
  /** The names of other ways that work for this giver. */
  readonly others: readonly string[];
}

/** What a giver by card can do: go on to the service's page, choose another way, change what comes again and again. */
export function CardPart(props: CardPartProps) {
  const { pledge, site, href, isOpen, isPaused, wasRefused, slip, checkout, subscriptions, others } = props;
  const { language } = site;
  const amount = amountInWords(pledge, language);
  return (
    <>
      {isOpen && (
        <CardNotice
          {...{ isPaused, wasRefused, checkout, others, language, href }}
          country={pledge.country}
        />
      )}
      {isOpen && !isPaused && checkout !== 'waiting' && (
        <form class="form" method="post" action={`${href}/pay`} data-enhance="card-proof">
          <p>{say(language, `card-next-${pledge.rhythm}`, { amount })}</p>
          <p class="way__note">{say(language, 'card-note')}</p>
          <input type="hidden" name="slip" value={slip} />
          <Button>{say(language, wasRefused ? 'card-again' : 'card-continue')}</Button>
        </form>
      )}
      {subscriptions.map((subscription) => (
        <Recurring {...{ subscription, href, site }} />
      ))}
    </>
  );
}

function CardNotice(props: {
  readonly isPaused: boolean;
  readonly wasRefused: boolean;
  readonly checkout: CheckoutState | null;
  readonly others: readonly string[];
  readonly country: string | null;
  readonly language: string;
  readonly href: string;
}) {
  const { isPaused, wasRefused, checkout, others, country, language, href } = props;
  const list = listIn(language, others);
  const more = others.length > 0 && (
    <p>
      {say(language, 'card-others', { ways: list })}{' '}
      <a href={country === null ? '/give' : `/give?country=${country}`}>{say(language, 'card-choose')}</a>
    </p>
  );
  // Of money that is under way no other notice would be true.
  if (checkout === 'waiting') return <CardWord word="waiting" language={language} href={href} />;
  if (isPaused) {
    return (
      <Notice kind="warn">
        <p>{say(language, 'card-paused')}</p>
        {more}
      </Notice>
    );
  }
  if (wasRefused) {
    return (
      <Notice kind="error">
        <p>{say(language, 'card-not-opened')}</p>
        {more}
      </Notice>
    );
  }
  if (checkout === null) return null;
  return <CardWord word={checkout === 'failed' ? checkout : 'begun'} language={language} href={href} />;
}

function CardWord(props: {
  readonly word: 'begun' | 'waiting' | 'failed';
  readonly language: string;
  readonly href: string;
}) {
  const { word, language, href } = props;
  return (
    <p>
      {say(language, `card-${word}`)}{' '}
      {word !== 'failed' && <a href={href}>{say(language, 'card-look-again')}</a>}
    </p>
  );
}

/** A gift that comes again and again by itself, and how to change or stop it. */
function Recurring(
  props: Pick<CardPartProps, 'href' | 'site'> & { readonly subscription: CardSubscription },
) {
  const { href, site, subscription } = props;
  const { language } = site;
  const { status, endsAt, failedAt, customerId } = subscription;
  const isOver = status === 'canceled';
  return (
    <>
      <p>
        {isOver
          ? say(language, 'card-over')
          : endsAt === null
            ? say(language, 'card-goes-on')
            : say(language, 'card-ends', { date: momentText(endsAt, site) })}
      </p>
      {failedAt !== null && !isOver && (
        <Notice kind="warn">
          <p>{say(language, 'card-unpaid', { date: momentText(failedAt, site) })}</p>
        </Notice>
      )}
      {!isOver && customerId !== null && (
        <form class="form" method="post" action={`${href}/portal`}>
          <input type="hidden" name="subscription" value={subscription.id} />
          <Button kind="quiet">{say(language, 'card-portal')}</Button>
        </form>
      )}
    </>
  );
}
