import { plainAmount } from '#platform/money';
import { Notice } from '#ui';
import { say } from '../../messages.ts';
import { printedReference } from '../../references/reference.ts';
import { Copyable } from '../../views/copyable.tsx';
import { QrCode } from '../../views/qr-code.tsx';
import { Fact, WayFacts } from '../../views/way-facts.tsx';
import type { Way } from '../../words.ts';
import type { Pledge } from '../words.ts';

/** All that it takes to send one gift in its way: amount, reference, where to, and what an app reads. */
export function HowToSend(props: {
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
