import { plainAmount } from '#platform/money';
import { Notice } from '#ui';
import { say } from '../../messages.ts';
import { memoOf } from '../../rules/memo.ts';
import { Copyable } from '../../views/copyable.tsx';
import { Fact, WayFacts } from '../../views/way-facts.tsx';
import { WayQr } from '../../views/way-qr.tsx';
import { memoHint } from '../../way-facts.ts';
import type { Way } from '../../words.ts';
import type { Pledge } from '../words.ts';

/** All that it takes to send one gift in its way: amount, reference, where to, and what an app reads. */
export function HowToSend(props: {
  readonly pledge: Pledge;
  readonly way: Way;
  readonly amount: string;
  readonly language: string;
}) {
  const { pledge, way, amount, language } = props;
  const memo = memoOf(pledge.reference, way.details);
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
              shown={memo.shown}
              copied={memo.copied}
            />
          </Fact>
        </dl>
        <p class="way__note">{memoHint(way, memo, language)}</p>
        <WayFacts way={way} language={language} />
        <WayQr {...{ way, pledge, language }} />
      </div>
    </>
  );
}

/** Nothing may be sent there any more. */
export function WayClosed({ language }: { readonly language: string }) {
  return (
    <Notice kind="warn">
      <p>{say(language, 'pledge-way-closed')}</p>
    </Notice>
  );
}
