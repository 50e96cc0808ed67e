import { amountInWords, plainAmount } from '#platform/money';
import { Button, momentText, Notice, type SiteFacts } from '#ui';
import { say } from '../../messages.ts';
import { printedReference } from '../../references/reference.ts';
import { Copyable } from '../../views/copyable.tsx';
import { QrCode } from '../../views/qr-code.tsx';
import { Fact, WayFacts } from '../../views/way-facts.tsx';
import type { Way } from '../../words.ts';
import type { Pledge, PledgeState } from '../words.ts';

export interface PledgePageProps {
  readonly pledge: Pledge;
  readonly state: PledgeState;
  /** As its details are now; null: it is closed, and nothing may be sent there. */
  readonly way: Way | null;
  /** What a banking app reads; null where no standard has a code for it. */
  readonly code: string | null;
  /** Whether a letter says the same. */
  readonly isCopied: boolean;
  /** The page's own address. */
  readonly href: string;
  readonly site: Pick<SiteFacts, 'language' | 'timeZone'>;
}

/** One gift as its giver follows it: how it stands, and while it has not arrived all that it takes. */
export function PledgePage({ pledge, state, way, code, isCopied, href, site }: PledgePageProps) {
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
        {isOpen && way === null && (
          <Notice kind="warn">
            <p>{say(language, 'pledge-way-closed')}</p>
          </Notice>
        )}
        {isOpen && way !== null && <HowToSend {...{ pledge, way, code, amount, language }} />}
        {isOpen && <Said href={href} state={state} language={language} />}
        <p class="way__note">
          {isCopied && `${say(language, 'pledge-copy-sent')} `}
          {say(language, 'pledge-keep')}
        </p>
      </div>
    </div>
  );
}

function HowToSend(props: {
  readonly pledge: Pledge;
  readonly way: Way;
  readonly code: string | null;
  readonly amount: string;
  readonly language: string;
}) {
  const { pledge, way, code, amount, language } = props;
  return (
    <>
      {way.sample && (
        <Notice kind="warn" title={say(language, 'sample')}>
          <p>{say(language, 'sample-way')}</p>
        </Notice>
      )}
      <p>{say(language, 'pledge-next', { amount })}</p>
      <h2 class="way__name">
        <bdi>{way.label}</bdi>
      </h2>
      <div class="way__body">
        <dl class="way__facts">
          <Fact term={say(language, 'amount')}>
            <Copyable
              language={language}
              name={say(language, 'amount')}
              shown={amount}
              copied={plainAmount(pledge)}
            />
          </Fact>
          <Fact term={say(language, 'reference')}>
            <Copyable
              language={language}
              name={say(language, 'reference')}
              shown={printedReference(pledge.reference)}
              copied={pledge.reference}
            />
          </Fact>
        </dl>
        <p class="way__note">{say(language, 'reference-hint')}</p>
        <WayFacts way={way} language={language} />
        {code !== null && way.details.kind === 'bank' && (
          <figure class="way__qr">
            <QrCode text={code} title={say(language, 'qr-title', { holder: way.details.holder })} />
            <figcaption>{say(language, 'qr-hint-filled')}</figcaption>
          </figure>
        )}
      </div>
    </>
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
