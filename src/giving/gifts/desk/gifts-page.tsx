import { amountInWords, type Money, plainAmount } from '#platform/money';
import { Button, Field, Moment, type SiteFacts } from '#ui';
import { sayDesk } from '../../desk/messages.ts';
import type { Pledge, PledgeState } from '../../pledges/words.ts';
import { printedReference } from '../../references/reference.ts';
import type { RefusedArrival } from '../rules/arrival-form.ts';
import { giftState } from '../rules/gift-state.ts';
import type { Gift } from '../words.ts';

export interface WaitingPledge {
  readonly pledge: Pledge;
  readonly state: PledgeState;
  /** The way's label; empty where the way is gone. */
  readonly way: string;
  /** The gift that this form would enter. */
  readonly giftId: string;
}

export interface GiftsPageProps {
  readonly waiting: readonly WaitingPledge[];
  readonly gifts: readonly Gift[];
  /** What stands as income in the ledger, and what is promised, currency by currency. */
  readonly income: readonly Money[];
  readonly promised: readonly Money[];
  /** `2026-11-26`, in the newsroom's time zone. */
  readonly today: string;
  readonly refused: (RefusedArrival & { readonly pledgeId: string }) | null;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** What is promised, and what has arrived: apart, and each with what the treasurer does about it. */
export function GiftsPage({ waiting, gifts, income, promised, today, refused, site }: GiftsPageProps) {
  const { language } = site;
  const say = (word: Parameters<typeof sayDesk>[1], facts = {}) => sayDesk(language, word, facts);
  return (
    <div class="desk-stack">
      <dl class="gifts-sums">
        <Sum term={say('gifts-income')} sums={income} language={language} />
        <Sum term={say('gifts-promised')} sums={promised} language={language} />
      </dl>
      <section>
        <h2>{say('gifts-waiting')}</h2>
        {waiting.length === 0 ? (
          <p class="desk-soft">{say('gifts-waiting-none')}</p>
        ) : (
          <ul class="gifts-list">
            {waiting.map((one) => (
              <Waiting
                {...{ one, today, site }}
                refused={refused?.pledgeId === one.pledge.id ? refused : null}
              />
            ))}
          </ul>
        )}
      </section>
      <section>
        <h2>{say('gifts-arrived')}</h2>
        {gifts.length === 0 ? (
          <p class="desk-soft">{say('gifts-arrived-none')}</p>
        ) : (
          <ul class="gifts-list">
            {gifts.map((gift) => (
              <Arrived gift={gift} site={site} />
            ))}
          </ul>
        )}
      </section>
    </div>
  );
}

function Sum({ term, sums, language }: { term: string; sums: readonly Money[]; language: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{sums.length === 0 ? '–' : sums.map((money) => amountInWords(money, language)).join(' · ')}</dd>
    </div>
  );
}

function Waiting(props: {
  readonly one: WaitingPledge;
  readonly today: string;
  readonly refused: RefusedArrival | null;
  readonly site: GiftsPageProps['site'];
}) {
  const { one, today, refused, site } = props;
  const { pledge, state, way, giftId } = one;
  const { language } = site;
  const at = `/desk/gifts/${pledge.id}`;
  const problem = refused?.problem;
  return (
    <li class="gifts-item">
      <p class="gifts-item__head">
        <strong>{amountInWords(pledge, language)}</strong> <code>{printedReference(pledge.reference)}</code>{' '}
        <span class="desk-soft">{way}</span>
      </p>
      <p class="desk-soft">
        {pledge.name !== '' && (
          <>
            <bdi>{pledge.name}</bdi>
            {', '}
          </>
        )}
        <Moment at={pledge.madeAt} site={site} /> · {sayDesk(language, `gift-${stateWord(state)}`)}
      </p>
      {pledge.word !== '' && <blockquote dir="auto">{pledge.word}</blockquote>}
      <form class="gifts-item__form" method="post" action={`${at}/received`}>
        <input type="hidden" name="gift" value={giftId} />
        <Field
          id={`amount-${pledge.id}`}
          name="amount"
          label={sayDesk(language, 'gift-amount', { currency: pledge.currency })}
          value={refused?.amount ?? plainAmount(pledge)}
          error={problem && problem !== 'date' ? sayDesk(language, `gift-amount-${problem}`) : undefined}
          inputmode="decimal"
          required
        />
        <Field
          id={`date-${pledge.id}`}
          name="date"
          type="date"
          label={sayDesk(language, 'gift-date')}
          value={refused?.date ?? today}
          max={today}
          error={problem === 'date' ? sayDesk(language, 'gift-date-wrong') : undefined}
          required
        />
        <Button>{sayDesk(language, 'gift-received-button')}</Button>
      </form>
    </li>
  );
}

function stateWord({ state }: PledgeState): 'promised' | 'sent' | 'expired' | 'cancelled' {
  return state === 'sent' || state === 'expired' || state === 'cancelled' ? state : 'promised';
}

function Arrived({ gift, site }: { readonly gift: Gift; readonly site: GiftsPageProps['site'] }) {
  const { language } = site;
  return (
    <li class="gifts-item">
      <p class="gifts-item__head">
        <strong>{amountInWords(gift, language)}</strong>{' '}
        {gift.name !== '' && (
          <>
            <bdi>{gift.name}</bdi>
            {', '}
          </>
        )}
        <Moment at={gift.arrivedAt} site={site} />
      </p>
      <Became gift={gift} site={site} />
    </li>
  );
}

/** How it stands, and what can still be done about it. */
function Became({ gift, site }: { readonly gift: Gift; readonly site: GiftsPageProps['site'] }) {
  const { language } = site;
  const at = `/desk/gifts/arrived/${gift.id}`;
  const how = giftState(gift);
  const amount = 'minor' in how ? amountInWords({ ...gift, minor: how.minor }, language) : '';
  const said =
    how.state === 'received' || how.state === 'dispute-won' ? null : (`gift-${how.state}` as const);
  return (
    <>
      {said !== null && (
        <p class="desk-soft">
          {sayDesk(language, said, { amount })}{' '}
          {'at' in how && how.state !== 'settled' && <Moment at={how.at} site={site} />}
        </p>
      )}
      {how.stays > 0 && (
        <div class="gifts-item__form">
          {gift.settledAt === null && gift.source !== 'card' && (
            <form method="post" action={`${at}/settled`}>
              <Button kind="quiet">{sayDesk(language, 'gift-settled-button')}</Button>
            </form>
          )}
          <form method="post" action={`${at}/returned`}>
            <Button kind="danger">{sayDesk(language, 'gift-returned-button')}</Button>
          </form>
          {gift.source !== 'card' && (
            <form method="post" action={`${at}/struck`}>
              <Button kind="quiet">{sayDesk(language, 'gift-struck-button')}</Button>
            </form>
          )}
        </div>
      )}
    </>
  );
}
