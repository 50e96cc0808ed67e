import type { ComponentChildren } from 'preact';
import { amountInWords } from '#platform/money';
import { Button, type SiteFacts } from '#ui';
import { CardPart, type CardPartProps } from '../../cards/views/card-part.tsx';
import type { Gift } from '../../gifts/words.ts';
import { say } from '../../messages.ts';
import { sayOwn } from '../../own/messages.ts';
import { RegularGift, type RegularGiftProps } from '../../own/views/regular-gift.tsx';
import type { Copy } from '../../own/words.ts';
import type { Way } from '../../words.ts';
import type { Pledge, PledgeState } from '../words.ts';
import { HowToSend, WayClosed } from './how-to-send.tsx';
import { PledgeTerms } from './pledge-terms.tsx';
import { pledgeTitle } from './pledge-title.ts';
import { backTexts, stateText } from './state-text.ts';

export interface PledgePageProps {
  readonly pledge: Pledge;
  readonly state: PledgeState;
  /** The name of the campaign or fund that it is for; null: for nothing in particular. */
  readonly purpose?: string | null;
  /** As its details are now; null: it is closed, and nothing may be sent there. */
  readonly way: Way | null;
  /** What became of the letter that says the same. */
  readonly copy: Copy;
  /** What arrived of it, the first first. */
  readonly gifts: readonly Gift[];
  /** Of one that comes again and again; null: it comes once. */
  readonly regular: Pick<RegularGiftProps, 'course' | 'reminders' | 'refused'> | null;
  /** Of a gift by card: what its service has of it, and what can be done there; null: it is none. */
  readonly card: CardPartProps | null;
  /** The page's own address. */
  readonly href: string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One gift as its giver follows it: how it stands, and while it has not arrived all that it takes. */
export function PledgePage(props: PledgePageProps) {
  const { pledge, regular, card, copy, site, purpose = null } = props;
  const { language } = site;
  const amount = amountInWords(pledge, language);
  const terms = <PledgeTerms {...{ pledge, purpose, language }} />;
  return (
    <div class="give-page">
      <h1>{pledgeTitle(pledge, language)}</h1>
      <div class="give">
        {regular === null || card !== null ? (
          <OneGift {...props}>{terms}</OneGift>
        ) : (
          <RegularGift {...props} {...regular} amount={amount}>
            {terms}
          </RegularGift>
        )}
        <p class="way__note">
          {copy !== 'none' && `${copyText(copy, language)} `}
          {say(language, 'pledge-keep')} <a href="/give/mine">{sayOwn(language, 'mine-door')}</a>
        </p>
      </div>
    </div>
  );
}

function OneGift(props: PledgePageProps & { readonly children: ComponentChildren }) {
  const { pledge, state, way, card, href, site, children } = props;
  const { language } = site;
  const amount = amountInWords(pledge, language);
  const isOpen = state.state === 'promised' || state.state === 'sent' || state.state === 'expired';
  const isToSend = isOpen && card === null;
  return (
    <>
      <p>
        <strong>{stateText(card === null ? state : asByCard(state), pledge, site)}</strong>
      </p>
      {backTexts(state, pledge, language).map((text) => (
        <p>{text}</p>
      ))}
      {children}
      {card !== null && <CardPart {...card} />}
      {isOpen && way === null && <WayClosed language={language} />}
      {isToSend && way !== null && (
        <>
          <HowToSend {...{ pledge, way, amount, language }} />
          <p class="own__links">
            <a href={`${href}/card`}>{sayOwn(language, 'card-link')}</a>
          </p>
        </>
      )}
      {isToSend && <Said href={href} state={state} language={language} />}
    </>
  );
}

/** By card there is nothing that may still be on its way: it was paid, or it was not. */
function asByCard(state: PledgeState): PledgeState {
  return state.state === 'expired' || state.state === 'sent' ? { state: 'promised' } : state;
}

/** What a giver can tell of it. */
function Said({ href, state, language }: Pick<PledgePageProps, 'href' | 'state'> & { language: string }) {
  return (
    <form class="form" method="post" action={`${href}/sent`}>
      {state.state !== 'sent' && <Button>{say(language, 'sent-button')}</Button>}
      <Button kind="quiet" formaction={`${href}/cancel`}>
        {say(language, 'cancel-button')}
      </Button>
    </form>
  );
}

function copyText(copy: Exclude<Copy, 'none'>, language: string): string {
  return copy === 'owed' ? say(language, 'pledge-copy-sent') : sayOwn(language, `copy-${copy}`);
}
