import { amountInWords } from '#platform/money';
import { Button, momentText, Notice, type SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import type { Way } from '../../words.ts';
import type { Pledge, PledgeState } from '../words.ts';
import { HowToSend } from './how-to-send.tsx';

export interface PledgePageProps {
  readonly pledge: Pledge;
  readonly state: PledgeState;
  /** As its details are now; null: it is closed, and nothing may be sent there. */
  readonly way: Way | null;
  /** Whether a letter says the same. */
  readonly isCopied: boolean;
  /** The page's own address. */
  readonly href: string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One gift as its giver follows it: how it stands, and while it has not arrived all that it takes. */
export function PledgePage({ pledge, state, way, isCopied, href, site }: PledgePageProps) {
  const { language } = site;
  const amount = amountInWords(pledge, language);
  const isOpen = state.state === 'promised' || state.state === 'sent' || state.state === 'expired';
  return (
    <div class="give-page">
      <h1>{say(language, 'pledge-title', { amount })}</h1>
      <div class="give">
        <p>
          <strong>{stateText(state, pledge, site)}</strong>
        </p>
        {backTexts(state, pledge, language).map((text) => (
          <p>{text}</p>
        ))}
        {isOpen && way === null && (
          <Notice kind="warn">
            <p>{say(language, 'pledge-way-closed')}</p>
          </Notice>
        )}
        {isOpen && way !== null && <HowToSend {...{ pledge, way, amount, language }} />}
        {isOpen && <Said href={href} state={state} language={language} />}
        <p class="way__note">
          {isCopied && `${say(language, 'pledge-copy-sent')} `}
          {say(language, 'pledge-keep')}
        </p>
      </div>
    </div>
  );
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

function stateText(state: PledgeState, pledge: Pledge, site: PledgePageProps['site']): string {
  const { language } = site;
  if (state.state === 'promised') return say(language, 'state-promised');
  const date = momentText(state.at, site);
  if (!('minor' in state)) return say(language, `state-${state.state}`, { date });
  const amount = amountInWords({ minor: state.minor, currency: pledge.currency }, language);
  return say(language, `state-${state.state}`, { amount, date });
}

/** What of a gift that arrived is gone again. */
function backTexts(state: PledgeState, { currency }: Pledge, language: string): readonly string[] {
  if (state.state !== 'received') return [];
  const amountOf = (minor: number) => ({ amount: amountInWords({ minor, currency }, language) });
  const { returnedMinor, wantedMinor } = state;
  return [
    returnedMinor > 0 ? say(language, 'state-part-returned', amountOf(returnedMinor)) : '',
    wantedMinor > 0 ? say(language, 'state-part-wanted', amountOf(wantedMinor)) : '',
  ].filter((text) => text !== '');
}
